/// How much one request may ask for.
@NullMarked
package dev.kodama.gateway.limits;

import org.jspecify.annotations.NullMarked;
