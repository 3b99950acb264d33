/// What this module remembers of others: listeners for their events, and the tables these fill. Every table keeps the
/// highest version it has heard of, so that a repeated or a late event changes nothing.
@NullMarked
package dev.kodama.scoring.echo;

import org.jspecify.annotations.NullMarked;
