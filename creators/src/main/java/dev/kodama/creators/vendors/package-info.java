/// What the platforms' own interfaces can be asked, in one shape: accounts in, figures or remarks out, with the price.
///
/// One class a platform; how they speak HTTP is one class for all. Nothing here knows the database, the schedule or
/// who is waiting.
@NullMarked
package dev.kodama.creators.vendors;

import org.jspecify.annotations.NullMarked;
