package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDetails;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// `Creator` is a line of the register; what is not in that line is fetched for all creators of an answer at once.
@Controller
class CreatorController implements NodeSource {
    static final String TYPE = "Creator";

    private final CreatorDirectory directory;
    private final Onlookers onlookers;
    private final TierCutoffs cutoffs;

    CreatorController(
            CreatorDirectory directory, Onlookers onlookers, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.directory = directory;
        this.onlookers = onlookers;
        this.cutoffs = cutoffs;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<CreatorSummary> creators(
            @Argument @Nullable CreatorFilterInput filter, @Argument @Nullable CreatorOrder orderBy, Paging paging) {
        return paging.connect((after, first) -> {
            var page = directory.page(
                    CreatorFilterInput.of(filter, onlookers.present()), CreatorOrder.of(orderBy), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs(Permission.READ)
    Count creatorCount(@Argument @Nullable CreatorFilterInput filter) {
        return directory.count(CreatorFilterInput.of(filter, onlookers.present()));
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    CreatorSummary creator(@Argument GlobalId id) {
        var creator = id.of(TYPE);
        return directory.summariesByIds(Set.of(creator)).get(creator);
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<String> creatorTags(@Argument String beginning) {
        return directory.tagsLike(beginning);
    }

    @Derived(type = TYPE)
    @Nullable
    TierStanding standing(CreatorSummary creator) {
        return creator.followers() == null ? null : TierStanding.of(creator.followers(), cutoffs);
    }

    @Derived(type = TYPE)
    @Nullable
    Double engagementRate(CreatorSummary creator) {
        return Shares.ofPpm(creator.engagementRatePpm());
    }

    @Derived(type = TYPE)
    int accountCount(CreatorSummary creator) {
        return creator.accounts();
    }

    @BatchMapping(typeName = TYPE)
    Map<CreatorSummary, List<Account>> accounts(List<CreatorSummary> creators) {
        var accounts = directory.accountsOf(ids(creators));
        return eachOf(creators, creator -> accounts.getOrDefault(creator.id(), List.of()));
    }

    /// A creator who has vanished between two reads came with the last change at the latest.
    @BatchMapping(typeName = TYPE)
    Map<CreatorSummary, CreatorDetails> details(List<CreatorSummary> creators) {
        var known = directory.detailsOf(ids(creators));
        return eachOf(
                creators,
                creator -> known.getOrDefault(creator.id(), new CreatorDetails(null, null, null, creator.updatedAt())));
    }

    @BatchMapping(typeName = TYPE)
    Map<CreatorSummary, @Nullable AudienceMeasurement> audience(List<CreatorSummary> creators) {
        var measured = directory.audiencesOf(ids(creators));
        return eachOf(creators, creator -> measured.get(creator.id()));
    }

    @BatchMapping(typeName = TYPE)
    Map<CreatorSummary, List<RateCard.Rate>> rateCard(List<CreatorSummary> creators) {
        var cards = directory.rateCardsOf(ids(creators));
        return eachOf(creators, creator -> {
            var card = cards.get(creator.id());
            return card == null ? List.of() : card.rates();
        });
    }

    @Derived
    double share(AudienceCell cell) {
        return Shares.ofPpm(cell.sharePpm());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(CreatorSummary.class);
    }

    @Override
    public Map<UUID, CreatorSummary> byIds(Set<UUID> ids) {
        return directory.summariesByIds(ids);
    }

    /// Unlike a collector, this takes null for what is not known.
    private static <T extends @Nullable Object> Map<CreatorSummary, T> eachOf(
            List<CreatorSummary> creators, Function<CreatorSummary, T> child) {
        var children = new HashMap<CreatorSummary, T>();
        creators.forEach(creator -> children.put(creator, child.apply(creator)));
        return children;
    }

    private static Set<UUID> ids(List<CreatorSummary> creators) {
        return creators.stream().map(CreatorSummary::id).collect(toSet());
    }
}
