/// Audiences as they are kept: joint cells and marginals, each in one compact line.
@NullMarked
package dev.kodama.creators.audience;

import org.jspecify.annotations.NullMarked;
