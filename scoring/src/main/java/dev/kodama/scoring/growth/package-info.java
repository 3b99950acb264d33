/// Growth that an account's own past does not explain: a lead for somebody to look into, never a verdict. Plain Java,
/// without Spring and without SQL; integers throughout, so that the same counts give the same bits.
@NamedInterface("growth")
@NullMarked
package dev.kodama.scoring.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
