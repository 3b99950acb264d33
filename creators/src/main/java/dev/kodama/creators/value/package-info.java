/// What people write in cells and what it amounts to: numbers, dates, shares, ages. Never a guess: what cannot be
/// read for certain is unknown, with a reason. Pure rules.
@NullMarked
package dev.kodama.creators.value;

import org.jspecify.annotations.NullMarked;
