/// What crosses modules: a fact followed from where it is entered to where it is read.
@NullMarked
package dev.kodama.journey;

import org.jspecify.annotations.NullMarked;
