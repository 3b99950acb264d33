package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.console.parts.Badge;
import dev.kodama.scoring.model.Availability;
import java.util.Optional;

/// That somebody has other work which a campaign has to look at. When they may be approached, [ContactBadge] says.
final class AvailabilityBadge {
    private AvailabilityBadge() {}

    /// The gravest of several; nothing for whoever has no other work.
    static Optional<Badge> of(Availability availability) {
        var obstacles = availability.obstacles();
        if (obstacles.stream().anyMatch(Availability.Conflict.class::isInstance)) {
            return badge("scoring.availability.conflict", Badge.Tone.BAD, availability);
        }
        if (obstacles.stream().anyMatch(Availability.Busy.class::isInstance)) {
            return badge("scoring.availability.busy", Badge.Tone.WARNING, availability);
        }
        return obstacles.stream().anyMatch(Availability.Taken.class::isInstance)
                ? badge("scoring.availability.taken", Badge.Tone.WARNING, availability)
                : Optional.empty();
    }

    private static Optional<Badge> badge(String key, Badge.Tone tone, Availability availability) {
        return Optional.of(new Badge(text(key), tone).hint(Words.of(availability.sentence())));
    }
}
