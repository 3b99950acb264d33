package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record BriefInput(
        String goal,
        long budgetYen,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<Platform> platforms,
        Set<Tier> tiers,
        Set<String> topics,
        @Nullable String language,
        List<TargetCellInput> target,
        @Nullable Exclusivity exclusivity) {
    record TargetCellInput(Set<AgeBand> ages, Set<Gender> genders, Set<String> interests, Set<String> regions) {
        TargetCell cell() {
            return new TargetCell(ages, genders, interests, regions);
        }
    }

    Brief brief() {
        return new Brief(
                goal,
                budgetYen,
                startsOn,
                endsOn,
                platforms,
                tiers,
                topics,
                language,
                target.stream().map(TargetCellInput::cell).toList(),
                exclusivity);
    }
}
