/// Files on their way into the register: chosen, read, tried, taken, and taken back.
@NullMarked
package dev.kodama.console.intake;

import org.jspecify.annotations.NullMarked;
