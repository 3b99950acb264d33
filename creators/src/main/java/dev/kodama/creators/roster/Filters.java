package dev.kodama.creators.roster;

import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.events.TierCutoffs;
import org.jooq.Condition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// For statements of other packages that concern whoever matches.
@Component
public class Filters {
    private final TierCutoffs cutoffs;

    Filters(@Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.cutoffs = cutoffs;
    }

    /// On rows of the register that go by the name `c`.
    public Condition matching(CreatorFilter filter) {
        return Matching.of(filter, cutoffs).byIndex();
    }
}
