/// The house's own fields for creators.
@NullMarked
package dev.kodama.creators.fields;

import org.jspecify.annotations.NullMarked;
