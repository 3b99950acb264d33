/// The register itself: who is in it, how they are found, and how one of them is changed by hand.
@NullMarked
package dev.kodama.creators.roster;

import org.jspecify.annotations.NullMarked;
