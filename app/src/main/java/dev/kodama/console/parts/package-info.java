/// The parts that every page is built of: header, paged list, empty state, forms, messages, progress.
@NullMarked
package dev.kodama.console.parts;

import org.jspecify.annotations.NullMarked;
