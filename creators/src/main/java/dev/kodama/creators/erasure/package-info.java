/// Forgetting people who ask for it.
@NullMarked
package dev.kodama.creators.erasure;

import org.jspecify.annotations.NullMarked;
