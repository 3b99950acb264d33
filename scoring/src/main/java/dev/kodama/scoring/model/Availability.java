package dev.kodama.scoring.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether a creator can be had for a campaign, beside how well they fit it. It moves no score: whoever is bound to a
/// competitor does not fit half as well, they cannot be taken.
///
/// @param obstacles empty for whoever is free
public record Availability(List<Obstacle> obstacles) {
    public static final Availability FREE = new Availability(List.of());

    /// Something that stands in the way.
    public sealed interface Obstacle {
        /// For an account manager, in one sentence.
        Text sentence();
    }

    /// Work for another campaign. Which one, only those may know who see that brand.
    public sealed interface OtherWork extends Obstacle {
        UUID campaignId();

        UUID brandId();
    }

    /// The creator wants no offers.
    public record OptedOut() implements Obstacle {
        @Override
        public Text sentence() {
            return new Text("連絡を希望していません。", "Wants no offers.");
        }
    }

    /// Bound to a competitor.
    ///
    /// @param until the last day on which that holds
    public record Conflict(UUID campaignId, UUID brandId, String campaign, String category, LocalDate until)
            implements OtherWork {
        @Override
        public Text sentence() {
            return new Text(
                    "競合：「%s」（%s）と%sまで競合します。".formatted(campaign, category, until),
                    "Conflict: works for “%s” (%s), which competes until %s.".formatted(campaign, category, until));
        }
    }

    /// At work for another campaign in the same time.
    public record Busy(UUID campaignId, UUID brandId, String campaign, LocalDate from, LocalDate until)
            implements OtherWork {
        @Override
        public Text sentence() {
            return new Text(
                    "同じ時期に「%s」の仕事があります（%s〜%s）。".formatted(campaign, from, until),
                    "At work for “%s” in the same time (%s to %s).".formatted(campaign, from, until));
        }
    }

    /// The house leaves them alone for a while.
    ///
    /// @param freeOn the first day on which they may be approached
    public record LeftAlone(LocalDate freeOn) implements Obstacle {
        @Override
        public Text sentence() {
            return new Text("%sから連絡できます。".formatted(freeOn), "May be approached from %s.".formatted(freeOn));
        }
    }

    /// Work for a brand that the asker does not see. Neither kind nor time of it are told: a conflict and a full
    /// calendar look the same, because either would say what another client is doing.
    public record Taken() implements Obstacle {
        @Override
        public Text sentence() {
            return new Text("この時期は依頼できません。", "Not available in this time.");
        }
    }

    /// What somebody may know of it.
    ///
    /// @param sees whether they see a brand's campaigns
    public Availability seenBy(Predicate<UUID> sees) {
        var seen = new ArrayList<Obstacle>();
        var hidden = false;
        for (var obstacle : obstacles) {
            if (obstacle instanceof OtherWork work && !sees.test(work.brandId())) {
                hidden = true;
            } else {
                seen.add(obstacle);
            }
        }
        if (hidden) {
            seen.add(new Taken());
        }
        return new Availability(List.copyOf(seen));
    }

    public boolean passes(Openness openness) {
        return switch (openness) {
            case ANYONE -> true;
            case NO_CONFLICT ->
                obstacles.stream().noneMatch(obstacle -> obstacle instanceof Conflict || obstacle instanceof Taken);
            case FREE -> obstacles.isEmpty();
        };
    }

    /// Empty for whoever is free.
    public Text sentence() {
        return new Text(
                obstacles.stream().map(each -> each.sentence().ja()).collect(Collectors.joining()),
                obstacles.stream().map(each -> each.sentence().en()).collect(Collectors.joining(" ")));
    }
}
