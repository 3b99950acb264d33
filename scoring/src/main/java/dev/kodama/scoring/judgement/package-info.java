/// Scores that are kept: what a creator was judged to be when put on a shortlist, and the weights of a campaign.
@NullMarked
package dev.kodama.scoring.judgement;

import org.jspecify.annotations.NullMarked;
