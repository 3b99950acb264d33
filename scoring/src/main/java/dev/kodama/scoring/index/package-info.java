/// All creators in memory, in arrays of primitives, so that any weights and any filters can be ranked exactly and at
/// once. Built from the module's tables at start and kept fresh from them, so several instances agree.
@NullMarked
package dev.kodama.scoring.index;

import org.jspecify.annotations.NullMarked;
