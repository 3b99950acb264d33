/// How a creator is judged: definitions and arithmetic in plain Java, without Spring and without SQL, so that anyone
/// can recompute a score by hand. All levels and points are integers, so that the same inputs give the same bits.
@NamedInterface("model")
@NullMarked
package dev.kodama.scoring.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
