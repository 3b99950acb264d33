/// Events that are stuck, and how the house is doing.
@NullMarked
package dev.kodama.console.operations;

import org.jspecify.annotations.NullMarked;
