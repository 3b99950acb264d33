/// What people have written down about creators.
@NullMarked
package dev.kodama.creators.notes;

import org.jspecify.annotations.NullMarked;
