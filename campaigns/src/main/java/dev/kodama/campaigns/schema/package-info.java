/// How this module's PostgreSQL schema comes to be.
@NullMarked
package dev.kodama.campaigns.schema;

import org.jspecify.annotations.NullMarked;
