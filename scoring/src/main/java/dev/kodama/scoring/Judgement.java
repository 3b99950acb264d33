package dev.kodama.scoring;

import dev.kodama.scoring.model.Explanation;
import java.time.Instant;

/// The score that a creator had when shortlisted; kept whatever changes later.
///
/// @param version rises with every shortlisting of the creator for the campaign
public record Judgement(long version, Instant judgedAt, Explanation explanation) {}
