/// Who follows an account, as salted hashes: bounded, mergeable, and never anybody's name.
@NullMarked
package dev.kodama.creators.followers;

import org.jspecify.annotations.NullMarked;
