/// Mutations that happen once, however often they are sent.
@NullMarked
package dev.kodama.gateway.once;

import org.jspecify.annotations.NullMarked;
