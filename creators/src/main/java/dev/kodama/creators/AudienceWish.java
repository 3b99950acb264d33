package dev.kodama.creators;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a creator's audience shall hold, and how much of it they shall be: women of 25 to 34 in Tokyo who like
/// fashion, at least a tenth. An empty set asks for nothing.
///
/// @param ages any of these
/// @param genders any of these
/// @param interests any of these, as in [dev.kodama.creators.events.AudienceCell]
/// @param region a subdivision, or a country with all of its subdivisions
/// @param minSharePpm the least share of the joint cells that fit, summed up, in parts per million
public record AudienceWish(
        Set<AgeBand> ages,
        Set<Gender> genders,
        Set<String> interests,
        @Nullable String region,
        int minSharePpm) {
    public AudienceWish {
        ages = Set.copyOf(ages);
        genders = Set.copyOf(genders);
        interests = Set.copyOf(interests);
    }
}
