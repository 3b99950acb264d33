/// Keeping figures fresh: whose turn it is, within which quota, and what the answer means for the next time.
///
/// A turn is three short steps. In one transaction a few accounts are claimed and their price is booked; then, outside
/// of any, the platform is asked; in another transaction figures, announcements, remarks and the next due date are
/// written, for as many of the accounts as the claim still holds for. Whatever dies in between, a claim runs out by
/// itself after [dev.kodama.creators.freshness.Turn#LEASE], and a booked price is never given back unless the answer
/// says so.
@NullMarked
package dev.kodama.creators.freshness;

import org.jspecify.annotations.NullMarked;
