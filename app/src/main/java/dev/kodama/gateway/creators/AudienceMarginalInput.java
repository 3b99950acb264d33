package dev.kodama.gateway.creators;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import org.jspecify.annotations.Nullable;

/// What only some traits are told of.
record AudienceMarginalInput(
        @Nullable AgeBand age,
        @Nullable Gender gender,
        @Nullable String interest,
        @Nullable String region,
        double share) {
    boolean tellsOneKindOfTraits() {
        return AudienceMarginal.isOne(age, gender, interest, region);
    }

    AudienceMarginal toMarginal() {
        return new AudienceMarginal(age, gender, interest, region, Shares.toPpm(share));
    }
}
