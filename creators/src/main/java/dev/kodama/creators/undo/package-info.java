/// Taking back whole imports.
@NullMarked
package dev.kodama.creators.undo;

import org.jspecify.annotations.NullMarked;
