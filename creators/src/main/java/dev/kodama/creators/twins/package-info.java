/// One person, many accounts: who may be the same ([dev.kodama.creators.twins.TwinSearch] looks for them in the
/// background, [dev.kodama.creators.twins.Likeness] says how likely), and making one of two
/// ([dev.kodama.creators.twins.TwinsDesk]). Not to be confused with `creators.merge`, which brings rows of files in.
@NullMarked
package dev.kodama.creators.twins;

import org.jspecify.annotations.NullMarked;
