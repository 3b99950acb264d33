/// What work with a creator may bring and may cost, and what it brought and cost: forecasts, the fee that is fair by
/// the house's own results, and how true the forecasts were. Plain Java, without Spring and without SQL.
@NamedInterface("outcome")
@NullMarked
package dev.kodama.scoring.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
