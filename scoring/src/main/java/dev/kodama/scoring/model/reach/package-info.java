/// How many people a set of creators reaches when each is counted once: exactly, as an estimate with its error, or
/// between two bounds that hold. Plain Java, without Spring and without SQL. Nothing here makes up a number: what
/// is not known widens the bounds.
@NamedInterface("reach")
@NullMarked
package dev.kodama.scoring.model.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
