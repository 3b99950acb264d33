/// How this module's PostgreSQL schema comes to be.
@NullMarked
package dev.kodama.scoring.schema;

import org.jspecify.annotations.NullMarked;
