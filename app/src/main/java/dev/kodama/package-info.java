/// Kodama: the one place that sees every module, and the only one that may.
@NullMarked
package dev.kodama;

import org.jspecify.annotations.NullMarked;
