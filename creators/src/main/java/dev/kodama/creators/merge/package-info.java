/// Brings what files say and what the register knows together, thousands of lines at a time: read in sets,
/// decided in memory, written by `COPY`.
@NullMarked
package dev.kodama.creators.merge;

import org.jspecify.annotations.NullMarked;
