/// The page one starts the day on. It looks into every slice, and no slice looks back.
@NullMarked
package dev.kodama.console.home;

import org.jspecify.annotations.NullMarked;
