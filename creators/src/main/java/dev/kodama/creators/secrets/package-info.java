/// Encryption at rest, for what must not be read by whoever gets hold of the database alone.
@NullMarked
package dev.kodama.creators.secrets;

import org.jspecify.annotations.NullMarked;
