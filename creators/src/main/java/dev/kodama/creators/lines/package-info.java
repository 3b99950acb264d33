/// What one line of a file says, by the plan of the file: its cells read, checked by themselves, and told as an entry;
/// or refused with the reason. Pure rules.
@NullMarked
package dev.kodama.creators.lines;

import org.jspecify.annotations.NullMarked;
