/// The shape of the house, tested: modules, rules, README.
@NullMarked
package dev.kodama.structure;

import org.jspecify.annotations.NullMarked;
