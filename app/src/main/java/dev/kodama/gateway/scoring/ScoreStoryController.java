package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.live.LiveProgress;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.Recomputation;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Comparison;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.FormulaEdition;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Prospect;
import dev.kodama.scoring.model.ScoreReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/// What became of scores, what could become of them, and how two stand beside each other.
@Controller
class ScoreStoryController {
    private static final String CAMPAIGN = "Campaign";
    private static final String CREATOR = "Creator";

    private final Scoreboard scoreboard;
    private final CreatorDirectory directory;
    private final LiveProgress live;
    private final Asker asker;

    ScoreStoryController(Scoreboard scoreboard, CreatorDirectory directory, LiveProgress live, Asker asker) {
        this.scoreboard = scoreboard;
        this.directory = directory;
        this.live = live;
        this.asker = asker;
    }

    @SchemaMapping(typeName = CAMPAIGN)
    @Nullable
    Comparison comparison(
            Campaign campaign,
            @Argument GlobalId one,
            @Argument GlobalId other,
            @Argument @Nullable List<MetricWeight> weights) {
        return scoreboard
                .compare(asker.scope(), campaign.id(), one.of(CREATOR), other.of(CREATOR), MetricWeight.asked(weights))
                .orElse(null);
    }

    @SchemaMapping(typeName = CAMPAIGN)
    List<ScoreReading> scoreHistory(Campaign campaign, @Argument GlobalId creator) {
        return scoreboard.history(asker.scope(), campaign.id(), creator.of(CREATOR));
    }

    @SchemaMapping(typeName = CAMPAIGN)
    @Nullable
    Explanation scoreUnder(Campaign campaign, @Argument GlobalId creator, @Argument long edition) {
        return scoreboard
                .explainUnder(asker.scope(), campaign.id(), creator.of(CREATOR), edition)
                .orElse(null);
    }

    @SchemaMapping(typeName = CAMPAIGN)
    @Nullable
    Explanation scoreByFormulas(Campaign campaign, @Argument GlobalId creator, @Argument String definition) {
        var formulas = FormulaEdition.of(definition)
                .orElseThrow(() -> RequestRefused.invalid("definition", "There is no such edition of formulas."));
        return scoreboard
                .explainBy(asker.scope(), campaign.id(), creator.of(CREATOR), formulas)
                .orElse(null);
    }

    @SchemaMapping(typeName = CAMPAIGN)
    @Nullable
    Recomputation recomputation(Campaign campaign, @Argument GlobalId creator) {
        return scoreboard
                .recompute(asker.scope(), campaign.id(), creator.of(CREATOR))
                .orElse(null);
    }

    @Derived(type = "ScoreRecomputation")
    boolean same(Recomputation recomputation) {
        return recomputation.same();
    }

    @Derived(type = "ScoreExplanation")
    long parameters(Explanation explanation) {
        return explanation.parameters() == null ? 0 : explanation.parameters();
    }

    @Derived(type = "ScoreExplanation")
    List<Prospect> prospects(Explanation explanation) {
        return Prospect.of(explanation.score());
    }

    @Derived(type = "ScoreProspect")
    double likely(Prospect prospect) {
        return ScoreValue.points(prospect.likely());
    }

    @Derived(type = "ScoreProspect")
    double most(Prospect prospect) {
        return ScoreValue.points(prospect.most());
    }

    @Derived(type = "ScoreComparison")
    double difference(Comparison comparison) {
        return ScoreValue.points(comparison.difference());
    }

    @Derived(type = "ScoreComparisonLine")
    Metric metric(Comparison.Line line) {
        return line.metric();
    }

    @Derived(type = "ScoreComparisonLine", field = "difference")
    double lineDifference(Comparison.Line line) {
        return ScoreValue.points(line.difference());
    }

    @BatchMapping(typeName = "ScoreReading", field = "creator")
    Map<ScoreReading, @Nullable CreatorSummary> readCreators(List<ScoreReading> readings) {
        var known = directory.summariesByIds(
                readings.stream().map(ScoreReading::creatorId).collect(toSet()));
        var creators = new HashMap<ScoreReading, @Nullable CreatorSummary>();
        readings.forEach(reading -> creators.put(reading, known.get(reading.creatorId())));
        return creators;
    }

    @Derived(type = "ScoreReading")
    ScoreValue score(ScoreReading reading) {
        return ScoreValue.of(reading.low(), reading.points(), reading.high());
    }

    @Derived(type = "ScoreReading")
    List<MetricContribution> contributions(ScoreReading reading) {
        return Stream.of(Metric.values())
                .map(metric -> new MetricContribution(
                        metric,
                        ScoreValue.points(reading.contributions().getOrDefault(metric, 0)),
                        reading.contributions().getOrDefault(metric, 0)))
                .toList();
    }

    record MetricContribution(Metric metric, double points, int exact) {}

    @SubscriptionMapping
    @Needs(Permission.READ)
    Flux<ScoresChanged> scoreChanged(@Argument GlobalId campaign) {
        var scope = asker.scope();
        var id = campaign.of(CAMPAIGN);
        if (scoreboard.latestReadings(scope, id).isEmpty()) {
            throw campaign.notFound();
        }
        Flux<List<ScoreReading>> readings = live.follow(
                "scores", id, () -> scoreboard.latestReadings(scope, id).orElse(List.of()), _ -> false);
        return readings.scan(Told.NOTHING, Told::then).skip(1).map(told -> new ScoresChanged(told.news()));
    }

    record ScoresChanged(List<ScoreReading> scores) {}

    /// What a watcher has been told so far, and what of it is new.
    private record Told(Set<ScoreReading> all, List<ScoreReading> news) {
        static final Told NOTHING = new Told(Set.of(), List.of());

        Told then(List<ScoreReading> now) {
            return new Told(
                    new HashSet<>(now),
                    now.stream().filter(reading -> !all.contains(reading)).toList());
        }
    }
}
