/// Who creators are to the tax office.
@NullMarked
package dev.kodama.creators.tax;

import org.jspecify.annotations.NullMarked;
