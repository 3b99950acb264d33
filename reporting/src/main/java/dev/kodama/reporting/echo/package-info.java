/// What this module remembers of others: its listeners and the tables they fill, from events alone.
///
/// Delivery is at-least-once and in any order. Every write therefore says the whole of what its event knows and is
/// guarded by that event's version, so that any order, and any repetition, ends in the same rows.
@NullMarked
package dev.kodama.reporting.echo;

import org.jspecify.annotations.NullMarked;
