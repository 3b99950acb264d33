/// Lists of creators.
@NullMarked
package dev.kodama.creators.lists;

import org.jspecify.annotations.NullMarked;
