/// What runs by itself in the background.
@NullMarked
package dev.kodama.scoring.upkeep;

import org.jspecify.annotations.NullMarked;
