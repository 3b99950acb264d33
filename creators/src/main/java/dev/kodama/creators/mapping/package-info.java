/// Which column of a stranger's list means what: words people use for headers, and what stands below them.
@NullMarked
package dev.kodama.creators.mapping;

import org.jspecify.annotations.NullMarked;
