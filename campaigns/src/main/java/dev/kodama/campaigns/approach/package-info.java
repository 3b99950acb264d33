/// Whether a creator may be approached now: opt-outs, wishes, cool-down, and a budget over all brands.
@NullMarked
package dev.kodama.campaigns.approach;

import org.jspecify.annotations.NullMarked;
