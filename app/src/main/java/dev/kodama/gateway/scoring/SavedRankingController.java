package dev.kodama.gateway.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.RankingArchive.Saving;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.ThenAndNow;
import dev.kodama.scoring.model.SavedRanking;
import dev.kodama.scoring.model.Weights;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Rankings that somebody saved.
@Controller
class SavedRankingController {
    private static final String TYPE = "SavedRanking";
    private static final String LINE = "SavedRankingLine";

    private final RankingArchive archive;
    private final CreatorDirectory directory;
    private final CurrentUser user;
    private final Asker asker;

    SavedRankingController(RankingArchive archive, CreatorDirectory directory, CurrentUser user, Asker asker) {
        this.archive = archive;
        this.directory = directory;
        this.user = user;
        this.asker = asker;
    }

    @BatchMapping(typeName = "Campaign")
    Map<Campaign, List<SavedRanking>> savedRankings(List<Campaign> campaigns) {
        var known = archive.ofCampaigns(
                asker.scope(), campaigns.stream().map(Campaign::id).collect(toSet()));
        return campaigns.stream().collect(toMap(identity(), campaign -> known.getOrDefault(campaign.id(), List.of())));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload saveRanking(@Argument SaveRankingInput input) {
        var weights = input.weights();
        var fault = weights == null ? -1 : MetricWeight.firstFault(weights);
        if (fault >= 0) {
            return InvalidInput.at("weights.%d.weight".formatted(fault), "A weight is 0 … %d.".formatted(Weights.MAX));
        }
        var query = new RankingQuery(
                weights == null ? null : MetricWeight.toWeights(weights),
                input.filter() == null ? null : input.filter().toFilter(),
                RankingArchive.LINES,
                null);
        return switch (archive.save(
                asker.scope(), input.campaign().of("Campaign"), input.name(), query, user.displayName())) {
            case Saving.Saved(var ranking) -> new RankingSaved(ranking.rankingId());
            case Saving.NoSuchCampaign _ -> NotFound.of(input.campaign());
            case Saving.BadName _ ->
                InvalidInput.at("name", "A name has 1 … %d characters.".formatted(RankingArchive.LONGEST_NAME));
            case Saving.NotReady _ ->
                new Conflict(
                        "The index of all creators is still being built.", "Watch `rankingReadiness` and ask again.");
            case Saving.Full _ ->
                new Conflict("The campaign keeps %d rankings already.".formatted(RankingArchive.MOST));
        };
    }

    record SaveRankingInput(
            String idempotencyKey,
            GlobalId campaign,
            String name,
            @Nullable List<MetricWeight> weights,
            @Nullable RankingFilterInput filter)
            implements MutationInput {}

    @SchemaMapping(typeName = "RankingSaved")
    SavedRanking ranking(RankingSaved saved) {
        return archive.byId(asker.scope(), saved.rankingId()).orElseThrow();
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    ThenAndNow now(SavedRanking saved) {
        return archive.thenAndNow(asker.scope(), saved.rankingId()).orElse(null);
    }

    @Derived(type = TYPE)
    UUID id(SavedRanking saved) {
        return saved.rankingId();
    }

    @Derived(type = TYPE)
    List<MetricWeight> weights(SavedRanking saved) {
        return MetricWeight.of(saved.weights());
    }

    @BatchMapping(typeName = LINE, field = "creator")
    Map<SavedRanking.Line, @Nullable CreatorSummary> creators(List<SavedRanking.Line> lines) {
        var known = directory.summariesByIds(
                lines.stream().map(SavedRanking.Line::creatorId).collect(toSet()));
        var creators = new HashMap<SavedRanking.Line, @Nullable CreatorSummary>();
        lines.forEach(line -> creators.put(line, known.get(line.creatorId())));
        return creators;
    }

    @Derived(type = LINE)
    ScoreValue score(SavedRanking.Line line) {
        return ScoreValue.of(line.low(), line.points(), line.high());
    }

    @Derived(type = "RankingLineNow", field = "points")
    @Nullable
    Double pointsNow(ThenAndNow.Line line) {
        return line.pointsNow() == null ? null : Double.valueOf(ScoreValue.points(line.pointsNow()));
    }

    @Derived(type = "RankingLineNow", field = "rank")
    @Nullable
    Long rankNow(ThenAndNow.Line line) {
        return line.rankNow();
    }

    @BatchMapping(typeName = "RankingNewcomer", field = "creator")
    Map<ThenAndNow.Newcomer, @Nullable CreatorSummary> newcomers(List<ThenAndNow.Newcomer> newcomers) {
        var known = directory.summariesByIds(
                newcomers.stream().map(ThenAndNow.Newcomer::creatorId).collect(toSet()));
        var creators = new HashMap<ThenAndNow.Newcomer, @Nullable CreatorSummary>();
        newcomers.forEach(newcomer -> creators.put(newcomer, known.get(newcomer.creatorId())));
        return creators;
    }

    @Derived(type = "RankingNewcomer", field = "points")
    double newcomerPoints(ThenAndNow.Newcomer newcomer) {
        return ScoreValue.points(newcomer.points());
    }
}
