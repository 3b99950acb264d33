package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.gateway.scoring.RankingAnswer.Line;
import dev.kodama.scoring.Judgement;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.AudienceBounds;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// `RankedCreator`: a line of a ranking. The creator and the reasons are fetched for all lines of an answer at once.
@Controller
class RankedCreatorController {
    private static final String TYPE = "RankedCreator";
    private static final double MILLION = 1_000_000;

    private final Scoreboard scoreboard;
    private final CreatorDirectory directory;
    private final Asker asker;

    RankedCreatorController(Scoreboard scoreboard, CreatorDirectory directory, Asker asker) {
        this.scoreboard = scoreboard;
        this.directory = directory;
        this.asker = asker;
    }

    @BatchMapping(typeName = TYPE, field = "creator")
    Map<Line, @Nullable CreatorSummary> creators(List<Line> lines) {
        var known = directory.summariesByIds(
                lines.stream().map(line -> line.ranked().creatorId()).collect(toSet()));
        var creators = new HashMap<Line, @Nullable CreatorSummary>();
        lines.forEach(line -> creators.put(line, known.get(line.ranked().creatorId())));
        return creators;
    }

    @BatchMapping(typeName = "Judgement", field = "creator")
    Map<Judgement, @Nullable CreatorSummary> judged(List<Judgement> judgements) {
        var known = directory.summariesByIds(judgements.stream()
                .map(judgement -> judgement.explanation().creatorId())
                .collect(toSet()));
        var creators = new HashMap<Judgement, @Nullable CreatorSummary>();
        judgements.forEach(judgement ->
                creators.put(judgement, known.get(judgement.explanation().creatorId())));
        return creators;
    }

    @BatchMapping(typeName = TYPE, field = "explanation")
    Map<Line, @Nullable Explanation> explanations(List<Line> lines) {
        var explanations = new HashMap<Line, @Nullable Explanation>();
        lines.stream().collect(groupingBy(Line::origin)).forEach((origin, ofOne) -> {
            var ids = ofOne.stream().map(line -> line.ranked().creatorId()).collect(toSet());
            var known = scoreboard.explain(asker.scope(), origin.campaignId(), ids, origin.weights());
            ofOne.forEach(line -> explanations.put(line, known.get(line.ranked().creatorId())));
        });
        return explanations;
    }

    @Derived(type = TYPE)
    long rank(Line line) {
        return line.ranked().rank();
    }

    @Derived(type = TYPE)
    ScoreValue score(Line line) {
        var ranked = line.ranked();
        return ScoreValue.of(ranked.low(), ranked.points(), ranked.high());
    }

    @Derived(type = TYPE)
    @Nullable
    Platform platform(Line line) {
        return line.ranked().platform();
    }

    @Derived(type = TYPE)
    @Nullable
    String handle(Line line) {
        return line.ranked().handle();
    }

    @Derived(type = TYPE)
    @Nullable
    Long followers(Line line) {
        var tier = line.ranked().tier();
        return tier == null ? null : Long.valueOf(tier.followers());
    }

    @Derived(type = TYPE)
    @Nullable
    Tier tier(Line line) {
        var tier = line.ranked().tier();
        return tier == null ? null : tier.tier();
    }

    @Derived(type = TYPE)
    @Nullable
    Tier neighbour(Line line) {
        var tier = line.ranked().tier();
        return tier == null ? null : tier.neighbour();
    }

    @Derived(type = TYPE)
    @Nullable
    Long toNeighbour(Line line) {
        var tier = line.ranked().tier();
        return tier == null ? null : Long.valueOf(tier.toNeighbour());
    }

    @Derived(type = TYPE)
    long offWanted(Line line) {
        return line.ranked().offWanted();
    }

    @Derived(type = TYPE)
    @Nullable
    Double engagementRate(Line line) {
        return share(line.ranked().engagementPpm());
    }

    @Derived(type = TYPE)
    @Nullable
    Double replyRateLow(Line line) {
        return share(line.ranked().replyLowPpm());
    }

    @Derived(type = TYPE)
    @Nullable
    Long price(Line line) {
        return line.ranked().priceYen();
    }

    @Derived(type = TYPE)
    @Nullable
    Double audienceShare(Line line) {
        return share(line.ranked().audienceSharePpm());
    }

    @Derived(type = TYPE)
    @Nullable
    AudienceBounds audienceBounds(Line line) {
        return line.ranked().audienceBounds();
    }

    @Derived
    double low(AudienceBounds bounds) {
        return bounds.lowPpm() / MILLION;
    }

    @Derived
    double high(AudienceBounds bounds) {
        return bounds.highPpm() / MILLION;
    }

    @Derived(type = TYPE)
    @Nullable
    LocalDate capturedOn(Line line) {
        return line.ranked().capturedOn();
    }

    @Derived(type = TYPE)
    int missing(Line line) {
        return line.ranked().missing();
    }

    @Derived(type = TYPE)
    @Nullable
    Stage stage(Line line) {
        return line.ranked().stage();
    }

    private static @Nullable Double share(@Nullable Integer ppm) {
        return ppm == null ? null : Double.valueOf(ppm / MILLION);
    }
}
