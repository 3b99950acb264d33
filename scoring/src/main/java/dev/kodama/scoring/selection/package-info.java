/// Whom a campaign can choose among, what they cost and what they bring.
@NamedInterface("selection")
@NullMarked
package dev.kodama.scoring.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
