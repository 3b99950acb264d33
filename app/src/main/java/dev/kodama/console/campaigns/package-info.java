/// Campaigns in the console: brands, briefs, the board of collaborations; and the page behind a creator's personal
/// link.
@NullMarked
package dev.kodama.console.campaigns;

import org.jspecify.annotations.NullMarked;
