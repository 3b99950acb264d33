/// What concerns one person and more than one module: only here all of them are seen together.
@NullMarked
package dev.kodama.personal;

import org.jspecify.annotations.NullMarked;
