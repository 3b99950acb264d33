/// One thing done to many creators.
@NullMarked
package dev.kodama.creators.bulk;

import org.jspecify.annotations.NullMarked;
