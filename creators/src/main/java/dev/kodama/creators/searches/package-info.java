/// Searches that people keep.
@NullMarked
package dev.kodama.creators.searches;

import org.jspecify.annotations.NullMarked;
