package dev.kodama.scoring;

import java.time.LocalDate;
import java.util.Map;

/// Parameters that somebody wants to set.
///
/// @param base number of the newest edition when they began; the draft changes that one
/// @param changes by the parameter's id
/// @param beginsOn the first day on which they shall hold; today or later
/// @param reason why, for those who read the history
public record ParameterDraft(long base, Map<String, Long> changes, LocalDate beginsOn, String reason) {
    public static final int LONGEST_REASON = 1_000;
}
