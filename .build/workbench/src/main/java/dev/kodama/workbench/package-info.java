/// Tools of the build and the tests. Nothing in here ships.
@NullMarked
package dev.kodama.workbench;

import org.jspecify.annotations.NullMarked;
