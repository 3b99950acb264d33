/// How creators want to be contacted.
@NullMarked
package dev.kodama.creators.contact;

import org.jspecify.annotations.NullMarked;
