package dev.kodama.gateway.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.CreatorsReach;
import dev.kodama.scoring.CreatorsReach.Member;
import dev.kodama.scoring.CreatorsReach.Neighbour;
import dev.kodama.scoring.CreatorsReach.OnPlatform;
import dev.kodama.scoring.ReachCount;
import dev.kodama.scoring.model.reach.TargetReach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Whom creators reach together, and whom they share. Like the register itself, that is open to everybody who may
/// read; a campaign's shortlist to those who may see the campaign.
@Controller
class ReachController {
    private static final String REACH = "UniqueReach";
    private static final String PLATFORM = "PlatformReach";
    private static final String MEMBER = "ReachMember";
    private static final String NEIGHBOUR = "OverlappingCreator";

    private final ReachCount reach;
    private final CreatorDirectory directory;
    private final Asker asker;

    ReachController(ReachCount reach, CreatorDirectory directory, Asker asker) {
        this.reach = reach;
        this.directory = directory;
        this.asker = asker;
    }

    @QueryMapping
    @Needs(Permission.READ)
    CreatorsReach uniqueReach(@Argument List<GlobalId> creatorIds) {
        if (creatorIds.isEmpty() || creatorIds.size() > ReachCount.MOST_CREATORS) {
            throw RequestRefused.invalid(
                    "creatorIds", "Ask about 1 … %d creators.".formatted(ReachCount.MOST_CREATORS));
        }
        return reach.of(creatorIds.stream().map(id -> id.of("Creator")).collect(toSet()));
    }

    @BatchMapping(typeName = "Campaign", field = "uniqueReach")
    Map<Campaign, @Nullable CreatorsReach> ofCampaigns(List<Campaign> campaigns) {
        var known = reach.ofCampaigns(
                asker.scope(), campaigns.stream().map(Campaign::id).collect(toSet()));
        var reaches = new HashMap<Campaign, @Nullable CreatorsReach>();
        campaigns.forEach(campaign -> reaches.put(campaign, known.get(campaign.id())));
        return reaches;
    }

    @BatchMapping(typeName = "Creator")
    Map<CreatorSummary, List<Neighbour>> mostOverlapping(List<CreatorSummary> creators) {
        var found =
                reach.mostOverlapping(creators.stream().map(CreatorSummary::id).collect(toSet()));
        return creators.stream()
                .distinct()
                .collect(toMap(identity(), creator -> found.getOrDefault(creator.id(), List.of())));
    }

    @SchemaMapping(typeName = PLATFORM)
    List<AccountOverlap> overlaps(OnPlatform on) {
        var members = on.members().stream().collect(toMap(Member::accountId, identity()));
        var creators = on.members().stream().map(Member::creatorId).collect(toSet());
        return reach.pairs(creators, on.platform()).stream()
                .map(pair -> new AccountOverlap(
                        Objects.requireNonNull(members.get(pair.oneAccountId())),
                        Objects.requireNonNull(members.get(pair.otherAccountId())),
                        PeopleCount.of(pair.overlap().shared()),
                        OverlapShare.of(pair.overlap().coefficient()),
                        OverlapShare.of(pair.overlap().jaccard())))
                .toList();
    }

    record AccountOverlap(
            Member one,
            Member other,
            PeopleCount shared,
            @Nullable OverlapShare coefficient,
            @Nullable OverlapShare jaccard) {}

    @BatchMapping(typeName = MEMBER, field = "creator")
    Map<Member, @Nullable CreatorSummary> ofMembers(List<Member> members) {
        return creators(members, Member::creatorId);
    }

    @BatchMapping(typeName = NEIGHBOUR, field = "creator")
    Map<Neighbour, @Nullable CreatorSummary> ofNeighbours(List<Neighbour> neighbours) {
        return creators(neighbours, Neighbour::creatorId);
    }

    private <T> Map<T, @Nullable CreatorSummary> creators(List<T> things, Function<T, UUID> creatorId) {
        var known = directory.summariesByIds(things.stream().map(creatorId).collect(toSet()));
        var creators = new HashMap<T, @Nullable CreatorSummary>();
        things.forEach(thing -> creators.put(thing, known.get(creatorId.apply(thing))));
        return creators;
    }

    @Derived(type = REACH)
    PeopleCount people(CreatorsReach reached) {
        return PeopleCount.of(reached.people());
    }

    @Derived(type = "TargetReach", field = "people")
    PeopleCount peopleInside(TargetReach target) {
        return PeopleCount.of(target.people());
    }

    @Derived(type = PLATFORM, field = "people")
    PeopleCount peopleThere(OnPlatform on) {
        return PeopleCount.of(on.people());
    }

    @Derived(type = PLATFORM)
    long completeLists(OnPlatform on) {
        return on.listed(FollowerCoverage.COMPLETE);
    }

    @Derived(type = PLATFORM)
    long randomSamples(OnPlatform on) {
        return on.listed(FollowerCoverage.RANDOM);
    }

    @Derived(type = PLATFORM)
    long partialLists(OnPlatform on) {
        return on.listed(FollowerCoverage.PARTIAL);
    }

    @Derived(type = MEMBER)
    @Nullable
    PeopleCount exclusive(Member member) {
        return member.exclusive() == null ? null : PeopleCount.of(member.exclusive());
    }

    @Derived(type = NEIGHBOUR)
    PeopleCount shared(Neighbour neighbour) {
        return PeopleCount.of(neighbour.overlap().shared());
    }

    @Derived(type = NEIGHBOUR)
    @Nullable
    OverlapShare coefficient(Neighbour neighbour) {
        return OverlapShare.of(neighbour.overlap().coefficient());
    }

    @Derived(type = NEIGHBOUR)
    @Nullable
    OverlapShare jaccard(Neighbour neighbour) {
        return OverlapShare.of(neighbour.overlap().jaccard());
    }
}
