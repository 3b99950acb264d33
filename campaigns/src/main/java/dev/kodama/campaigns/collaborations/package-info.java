/// The work between a campaign and a creator, from both sides: the manager's desk and the creator's personal link.
@NullMarked
package dev.kodama.campaigns.collaborations;

import org.jspecify.annotations.NullMarked;
