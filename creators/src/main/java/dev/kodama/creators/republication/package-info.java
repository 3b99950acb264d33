/// Telling everything once more.
@NullMarked
package dev.kodama.creators.republication;

import org.jspecify.annotations.NullMarked;
