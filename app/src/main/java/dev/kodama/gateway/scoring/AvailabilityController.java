package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.kodama.gateway.schema.Derived;
import dev.kodama.gateway.scoring.RankingAnswer.Line;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Availability.Obstacle;
import dev.kodama.scoring.model.Explanation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// `Availability`: a few statements for all creators of an answer and campaign.
@Controller
class AvailabilityController {
    private final Scoreboard scoreboard;
    private final Asker asker;

    AvailabilityController(Scoreboard scoreboard, Asker asker) {
        this.scoreboard = scoreboard;
        this.asker = asker;
    }

    @BatchMapping(typeName = "RankedCreator", field = "availability")
    Map<Line, Availability> ofLines(List<Line> lines) {
        return of(
                lines, line -> line.origin().campaignId(), line -> line.ranked().creatorId());
    }

    @BatchMapping(typeName = "ScoreExplanation", field = "availability")
    Map<Explanation, Availability> ofExplanations(List<Explanation> explanations) {
        return of(explanations, Explanation::campaignId, Explanation::creatorId);
    }

    private <T> Map<T, Availability> of(List<T> asked, Function<T, UUID> campaign, Function<T, UUID> creator) {
        var found = new HashMap<T, Availability>();
        asked.stream().collect(groupingBy(campaign)).forEach((campaignId, ofOne) -> {
            var known = scoreboard.availability(
                    asker.scope(), campaignId, ofOne.stream().map(creator).collect(toSet()));
            ofOne.forEach(each -> found.put(each, known.getOrDefault(creator.apply(each), Availability.FREE)));
        });
        return found;
    }

    @Derived(type = "Availability")
    boolean free(Availability availability) {
        return availability.obstacles().isEmpty();
    }

    @Derived(type = "Obstacle")
    Kind kind(Obstacle obstacle) {
        return switch (obstacle) {
            case Availability.OptedOut _ -> Kind.OPTED_OUT;
            case Availability.Conflict _ -> Kind.CONFLICT;
            case Availability.Busy _ -> Kind.BUSY;
            case Availability.LeftAlone _ -> Kind.LEFT_ALONE;
            case Availability.Taken _ -> Kind.TAKEN;
        };
    }

    @Derived(type = "Obstacle")
    @Nullable
    String campaign(Obstacle obstacle) {
        return switch (obstacle) {
            case Availability.Conflict conflict -> conflict.campaign();
            case Availability.Busy busy -> busy.campaign();
            case Availability.OptedOut _, Availability.LeftAlone _, Availability.Taken _ -> null;
        };
    }

    @Derived(type = "Obstacle")
    @Nullable
    String category(Obstacle obstacle) {
        return obstacle instanceof Availability.Conflict conflict ? conflict.category() : null;
    }

    @Derived(type = "Obstacle")
    @Nullable
    LocalDate from(Obstacle obstacle) {
        return obstacle instanceof Availability.Busy busy ? busy.from() : null;
    }

    @Derived(type = "Obstacle")
    @Nullable
    LocalDate until(Obstacle obstacle) {
        return switch (obstacle) {
            case Availability.Conflict conflict -> conflict.until();
            case Availability.Busy busy -> busy.until();
            case Availability.LeftAlone alone -> alone.freeOn().minusDays(1);
            case Availability.OptedOut _, Availability.Taken _ -> null;
        };
    }

    enum Kind {
        OPTED_OUT,
        CONFLICT,
        BUSY,
        LEFT_ALONE,
        TAKEN
    }
}
