/// Whom to take for the money: a set of creators that is worth most under a budget and other limits, with what is known
/// of how far it can be from the best. Plain Java, without Spring and without SQL; the same task gives the same answer
/// in whatever order its candidates stand.
@NamedInterface("portfolio")
@NullMarked
package dev.kodama.scoring.model.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
