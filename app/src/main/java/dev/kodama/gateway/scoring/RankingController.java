package dev.kodama.gateway.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.scoring.Judgement;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.model.Weights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Rankings, and what they are made by.
@Controller
class RankingController {
    private final Scoreboard scoreboard;
    private final MetricRegistry registry;
    private final Asker asker;

    RankingController(Scoreboard scoreboard, MetricRegistry registry, Asker asker) {
        this.scoreboard = scoreboard;
        this.registry = registry;
        this.asker = asker;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Readiness rankingReadiness() {
        return scoreboard.readiness();
    }

    @SchemaMapping(typeName = "Campaign")
    RankingAnswer ranking(
            Campaign campaign,
            @Argument @Nullable List<MetricWeight> weights,
            @Argument @Nullable RankingFilterInput filter,
            Paging paging) {
        var page = new AtomicReference<Ranking.Page>();
        var lines = paging.connect((after, first) -> {
            var query = new RankingQuery(
                    MetricWeight.asked(weights), filter == null ? null : filter.toFilter(), first, after);
            var read = read(campaign, query);
            page.set(read);
            return new Paging.Slice<>(
                    RankingAnswer.lines(campaign.id(), read.weights(), read.items()), read.endCursor(), read.hasNext());
        });
        return RankingAnswer.of(campaign.id(), Objects.requireNonNull(page.get()), lines);
    }

    private Ranking.Page read(Campaign campaign, RankingQuery query) {
        return switch (scoreboard.rank(asker.scope(), campaign.id(), query)) {
            case Ranking.Page page -> page;
            case Ranking.NotReady _ ->
                throw RequestRefused.conflict(
                        "The index of all creators is still being built.", "Watch `rankingReadiness` and ask again.");
            case Ranking.NoSuchCampaign _ ->
                throw RequestRefused.conflict("The campaign is so new that it cannot be ranked yet.", "Ask again.");
            case Ranking.BadCursor _ -> throw RequestRefused.invalid("after", "This is no cursor of a ranking.");
        };
    }

    @BatchMapping(typeName = "Campaign")
    Map<Campaign, List<MetricWeight>> weights(List<Campaign> campaigns) {
        var known = scoreboard.weights(asker.scope(), ids(campaigns));
        var defaults = registry.inForce().defaultWeights();
        return campaigns.stream()
                .collect(toMap(identity(), campaign -> MetricWeight.of(known.getOrDefault(campaign.id(), defaults))));
    }

    @BatchMapping(typeName = "Campaign")
    Map<Campaign, List<Judgement>> judgements(List<Campaign> campaigns) {
        var known = scoreboard.judgements(asker.scope(), ids(campaigns));
        return campaigns.stream().collect(toMap(identity(), campaign -> known.getOrDefault(campaign.id(), List.of())));
    }

    private static Set<UUID> ids(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::id).collect(toSet());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload saveCampaignWeights(@Argument SaveCampaignWeightsInput input) {
        var fault = MetricWeight.firstFault(input.weights());
        if (fault >= 0) {
            return InvalidInput.at("weights.%d.weight".formatted(fault), "A weight is 0 … %d.".formatted(Weights.MAX));
        }
        var weights = MetricWeight.toWeights(input.weights());
        return scoreboard.saveWeights(asker.scope(), input.campaign().of("Campaign"), weights)
                ? new CampaignWeightsSaved(MetricWeight.of(weights))
                : NotFound.of(input.campaign());
    }

    record SaveCampaignWeightsInput(String idempotencyKey, GlobalId campaign, List<MetricWeight> weights)
            implements MutationInput {}
}
