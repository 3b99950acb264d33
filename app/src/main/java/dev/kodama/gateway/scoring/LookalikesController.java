package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.Lookalikes;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Lookalike;
import dev.kodama.scoring.model.RankingFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Creators who resemble others. Like the register itself, they are open to everybody who may read.
@Controller
class LookalikesController {
    private static final String TYPE = "Lookalike";
    private static final double MILLION = 1_000_000;
    private static final double FULL = Likeness.FULL;

    private final Lookalikes lookalikes;
    private final CreatorDirectory directory;

    LookalikesController(Lookalikes lookalikes, CreatorDirectory directory) {
        this.lookalikes = lookalikes;
        this.directory = directory;
    }

    @QueryMapping
    @Needs(Permission.READ)
    LookalikesFound lookalikes(
            @Argument List<GlobalId> of, @Argument @Nullable RankingFilterInput filter, @Argument int first) {
        if (of.isEmpty() || of.size() > Lookalikes.LONGEST_LIST) {
            throw RequestRefused.invalid("of", "Name 1 … %d creators.".formatted(Lookalikes.LONGEST_LIST));
        }
        if (first < 1 || first > Lookalikes.MOST) {
            throw RequestRefused.invalid("first", "`first` is 1 … %d.".formatted(Lookalikes.MOST));
        }
        var ids = of.stream().map(id -> id.of("Creator")).collect(toSet());
        var passing = filter == null ? RankingFilter.NONE : filter.toFilter();
        return switch (lookalikes.of(ids, passing, first)) {
            case Lookalikes.Answer.Found(var items, var known) -> new LookalikesFound(items, known);
            case Lookalikes.Answer.NobodyKnown _ -> new LookalikesFound(List.of(), 0);
            case Lookalikes.Answer.NotReady _ ->
                throw RequestRefused.conflict(
                        "The index of all creators is still being built.", "Watch `rankingReadiness` and ask again.");
        };
    }

    record LookalikesFound(List<Lookalike> items, int of) {}

    @BatchMapping(typeName = TYPE, field = "creator")
    Map<Lookalike, @Nullable CreatorSummary> creators(List<Lookalike> lines) {
        var known = directory.summariesByIds(
                lines.stream().map(Lookalike::creatorId).collect(toSet()));
        var creators = new HashMap<Lookalike, @Nullable CreatorSummary>();
        lines.forEach(line -> creators.put(line, known.get(line.creatorId())));
        return creators;
    }

    @Derived(type = TYPE)
    double distance(Lookalike line) {
        return line.distance() / FULL;
    }

    @Derived(type = TYPE)
    @Nullable
    Long followers(Lookalike line) {
        return line.tier() == null ? null : Long.valueOf(line.tier().followers());
    }

    @Derived(type = TYPE)
    @Nullable
    Tier tier(Lookalike line) {
        return line.tier() == null ? null : line.tier().tier();
    }

    @Derived(type = TYPE)
    @Nullable
    Double engagementRate(Lookalike line) {
        return line.engagementPpm() == null ? null : Double.valueOf(line.engagementPpm() / MILLION);
    }

    @Derived(type = TYPE)
    @Nullable
    Double audienceOverlap(Lookalike line) {
        return line.audiencePpm() == null ? null : Double.valueOf(line.audiencePpm() / MILLION);
    }

    @Derived(type = "LikenessPart", field = "distance")
    @Nullable
    Double partDistance(Likeness.Part part) {
        return part.distance() == null ? null : Double.valueOf(part.distance() / FULL);
    }

    @Derived(type = "LikenessPart")
    int weight(Likeness.Part part) {
        return part.trait().weight();
    }
}
