package dev.kodama.campaigns.events;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a campaign is looking for. An empty set means "any".
///
/// @param goal in the manager's words
/// @param budgetYen 0 or more, consumption tax not included
/// @param endsOn the last business day, not before `startsOn`
/// @param topics what the creator should make things about; what the audience cares for is in `target`
/// @param language ISO 639-1, or null for any
/// @param target an audience member counts once, however many cells cover them
/// @param exclusivity null where nobody said which products compete; then no conflict can be seen
public record Brief(
        String goal,
        long budgetYen,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<Platform> platforms,
        Set<Tier> tiers,
        Set<String> topics,
        @Nullable String language,
        List<TargetCell> target,
        @Nullable Exclusivity exclusivity) {
    /// One that names no competitors.
    public Brief(
            String goal,
            long budgetYen,
            LocalDate startsOn,
            LocalDate endsOn,
            Set<Platform> platforms,
            Set<Tier> tiers,
            Set<String> topics,
            @Nullable String language,
            List<TargetCell> target) {
        this(goal, budgetYen, startsOn, endsOn, platforms, tiers, topics, language, target, null);
    }
}
