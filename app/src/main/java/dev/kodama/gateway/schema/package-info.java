/// How the schema files become one schema: scalars, generated connections, global ids, and the printed SDL.
@NullMarked
package dev.kodama.gateway.schema;

import org.jspecify.annotations.NullMarked;
