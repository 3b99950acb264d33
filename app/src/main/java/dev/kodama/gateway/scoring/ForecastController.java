package dev.kodama.gateway.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.ForecastBook;
import dev.kodama.scoring.ForecastBook.Held;
import dev.kodama.scoring.outcome.Expectation;
import dev.kodama.scoring.outcome.ForecastAndResult;
import dev.kodama.scoring.outcome.Spread;
import dev.kodama.scoring.outcome.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What was forecast, what came, and how often the one held the other.
@Controller
class ForecastController {
    private static final String TYPE = "ForecastAndResult";

    private final ForecastBook book;
    private final CreatorDirectory directory;
    private final Asker asker;

    ForecastController(ForecastBook book, CreatorDirectory directory, Asker asker) {
        this.book = book;
        this.directory = directory;
        this.asker = asker;
    }

    @QueryMapping
    @Needs(Permission.READ)
    ForecastBook.Coverage forecastCoverage() {
        return book.coverage(asker.scope());
    }

    @BatchMapping(typeName = "Campaign")
    Map<Campaign, List<ForecastAndResult>> forecasts(List<Campaign> campaigns) {
        var known = book.ofCampaigns(
                asker.scope(), campaigns.stream().map(Campaign::id).collect(toSet()));
        return campaigns.stream().collect(toMap(identity(), campaign -> known.getOrDefault(campaign.id(), List.of())));
    }

    @BatchMapping(typeName = TYPE, field = "creator")
    Map<ForecastAndResult, @Nullable CreatorSummary> creators(List<ForecastAndResult> lines) {
        var known = directory.summariesByIds(
                lines.stream().map(ForecastAndResult::creatorId).collect(toSet()));
        var creators = new HashMap<ForecastAndResult, @Nullable CreatorSummary>();
        lines.forEach(line -> creators.put(line, known.get(line.creatorId())));
        return creators;
    }

    @Derived(type = TYPE)
    boolean live(ForecastAndResult line) {
        return line.postId() != null;
    }

    @Derived(type = TYPE)
    @Nullable
    Boolean engagementsInside(ForecastAndResult line) {
        return inside(line, line.forecast().engagements(), line.engagements());
    }

    @Derived(type = TYPE)
    @Nullable
    Boolean reachInside(ForecastAndResult line) {
        return inside(line, line.forecast().reach(), line.reach());
    }

    private static @Nullable Boolean inside(
            ForecastAndResult line, @Nullable Expectation expected, @Nullable Long came) {
        return expected == null || came == null || !line.isInTime() ? null : Boolean.valueOf(expected.contains(came));
    }

    @Derived(type = "IntervalTruth")
    int posts(Held held) {
        return held.truth().posts();
    }

    @Derived(type = "IntervalTruth")
    int inside(Held held) {
        return held.truth().inside();
    }

    @Derived(type = "IntervalTruth")
    @Nullable
    Double coverage(Held held) {
        var truth = held.truth();
        return truth.posts() == 0 ? null : Double.valueOf(truth.coverage());
    }

    @Derived(type = "IntervalTruth")
    double promised(Held held) {
        return Truth.PROMISED;
    }

    @Derived(type = "IntervalTruth")
    int calibratedOn(Held held) {
        return held.spread().posts();
    }

    @Derived(type = "IntervalTruth")
    double widening(Held held) {
        return held.spread().deviations() / Spread.ASSUMED.deviations();
    }
}
