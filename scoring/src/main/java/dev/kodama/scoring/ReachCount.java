package dev.kodama.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownFollowerLists;
import dev.kodama.scoring.echo.KnownFollowerLists.Following;
import dev.kodama.scoring.echo.MeasuredOverlaps;
import dev.kodama.scoring.model.AudienceShare;
import dev.kodama.scoring.model.FrechetBounds;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.Target;
import dev.kodama.scoring.model.reach.Inside;
import dev.kodama.scoring.model.reach.KnownOverlaps;
import dev.kodama.scoring.model.reach.Member;
import dev.kodama.scoring.model.reach.PairOverlap;
import dev.kodama.scoring.model.reach.TargetReach;
import dev.kodama.scoring.model.reach.UniqueReach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many different people creators reach, and whom they share. Nothing of it is stored: it follows from lists of
/// followers, measured overlaps and follower counts as they are known now.
@Component
public class ReachCount {
    /// Some 32 kB each while it is worked out.
    public static final int MOST_CREATORS = 1_000;

    /// Pairs grow with the square: these are 4 950.
    public static final int MOST_ACCOUNTS_IN_PAIRS = 100;

    private static final int NEIGHBOURS = 10;
    private static final int FULL = 1_000_000;

    private static final Comparator<CreatorsReach.Member> MOST_OF_THEIR_OWN = Comparator.comparing(
                    (CreatorsReach.Member member) ->
                            member.exclusive() == null ? -1 : member.exclusive().low())
            .thenComparing(member ->
                    member.exclusive() == null ? -1 : member.exclusive().high())
            .reversed()
            .thenComparing(CreatorsReach.Member::handle)
            .thenComparing(CreatorsReach.Member::accountId);

    private final KnownFollowerLists lists;
    private final MeasuredOverlaps measured;
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final Dossiers dossiers;
    private final MetricRegistry registry;

    ReachCount(
            KnownFollowerLists lists,
            MeasuredOverlaps measured,
            KnownCampaigns campaigns,
            KnownCollaborations collaborations,
            Dossiers dossiers,
            MetricRegistry registry) {
        this.lists = lists;
        this.measured = measured;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.dossiers = dossiers;
        this.registry = registry;
    }

    /// @param creatorIds at most [#MOST_CREATORS]; who is not known reaches nobody
    @Transactional(readOnly = true)
    public CreatorsReach of(Set<UUID> creatorIds) {
        if (creatorIds.size() > MOST_CREATORS) {
            throw new IllegalArgumentException("%d creators are too many".formatted(creatorIds.size()));
        }
        return of(creatorIds, List.of());
    }

    private CreatorsReach of(Set<UUID> creatorIds, List<TargetCell> target) {
        var accounts = lists.of(creatorIds);
        var inside = target.isEmpty() ? null : inside(accounts, new Target(target));
        return reach(creatorIds.size(), accounts, overlaps(accounts), inside);
    }

    /// By account, where the audience of its creator is known: it is taken for each of their accounts.
    private Map<UUID, Inside> inside(List<Following> accounts, Target target) {
        var parameters = registry.inForce();
        var creators =
                dossiers.byIds(accounts.stream().map(Following::creatorId).collect(toSet()));
        var inside = new HashMap<UUID, Inside>();
        for (var account : accounts) {
            var creator = creators.get(account.creatorId());
            var audience = creator == null ? null : creator.audience();
            var share = audience == null ? null : share(audience, target, parameters);
            if (share != null) {
                inside.put(account.member().accountId(), share);
            }
        }
        return inside;
    }

    private static @Nullable Inside share(Audience audience, Target target, ParameterEdition parameters) {
        var sample = AudienceShare.sample(audience.sampleSize(), parameters);
        var known = audience.cells().stream().mapToInt(AudienceCell::sharePpm).sum();
        if (known > 0) {
            var inside = audience.cells().stream()
                    .filter(target::includes)
                    .mapToInt(AudienceCell::sharePpm)
                    .sum();
            return new Inside(inside, Math.min(FULL, inside + Math.max(0, FULL - known)), sample);
        }
        var between = new FrechetBounds(target).of(audience.knownMarginals());
        return between.sayNothing() ? null : new Inside(between.lowPpm(), between.highPpm(), sample);
    }

    /// Whom everybody reaches who is on a campaign's shortlist or further, and has not declined. A campaign that is
    /// not known, not in scope, or has more than [#MOST_CREATORS] is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, CreatorsReach> ofCampaigns(BrandScope scope, Set<UUID> campaignIds) {
        var visible = campaigns.byIds(campaignIds);
        visible.values().removeIf(campaign -> !scope.covers(campaign.brandId()));
        var reaches = new HashMap<UUID, CreatorsReach>();
        collaborations.takingPart(visible.keySet(), MOST_CREATORS + 1).forEach((campaignId, creatorIds) -> {
            if (creatorIds.size() <= MOST_CREATORS) {
                var campaign = Objects.requireNonNull(visible.get(campaignId));
                reaches.put(campaignId, of(creatorIds, campaign.brief().target()));
            }
        });
        return reaches;
    }

    /// What every two of some creators' accounts on a platform share: of those with most followers, at most
    /// [#MOST_ACCOUNTS_IN_PAIRS].
    @Transactional(readOnly = true)
    public List<CreatorsReach.Pair> pairs(Set<UUID> creatorIds, Platform platform) {
        var accounts = once(lists.of(creatorIds)).stream()
                .map(Following::member)
                .filter(member -> member.platform() == platform)
                .sorted(Comparator.comparingLong((Member member) -> Objects.requireNonNullElse(member.people(), 0L))
                        .reversed()
                        .thenComparing(Member::accountId))
                .limit(MOST_ACCOUNTS_IN_PAIRS)
                .toList();
        var known = measured.among(accounts.stream().map(Member::accountId).collect(toSet()));
        var pairs = new ArrayList<CreatorsReach.Pair>();
        for (var i = 0; i < accounts.size(); i++) {
            for (var j = i + 1; j < accounts.size(); j++) {
                var one = accounts.get(i);
                var other = accounts.get(j);
                pairs.add(
                        new CreatorsReach.Pair(one.accountId(), other.accountId(), PairOverlap.of(one, other, known)));
            }
        }
        return pairs;
    }

    /// For each creator those whose followers are most like theirs, by lists and by measured overlaps; a handful of
    /// statements for all together. Who has neither has an empty list.
    @Transactional(readOnly = true)
    public Map<UUID, List<CreatorsReach.Neighbour>> mostOverlapping(Set<UUID> creatorIds) {
        var own = lists.of(creatorIds);
        var ownIds = own.stream().map(account -> account.member().accountId()).collect(toSet());
        var candidates = new HashMap<UUID, Set<UUID>>();
        lists.alike(ownIds, 2 * NEIGHBOURS)
                .forEach((account, found) -> candidates
                        .computeIfAbsent(account, id -> new HashSet<>())
                        .addAll(found));
        measured.partners(ownIds, 2 * NEIGHBOURS)
                .forEach((account, found) -> candidates
                        .computeIfAbsent(account, id -> new HashSet<>())
                        .addAll(found));
        var all = candidates.values().stream().flatMap(Set::stream).collect(toSet());
        var others = lists.ofAccounts(all).stream()
                .collect(toMap(account -> account.member().accountId(), account -> account));
        all.addAll(ownIds);
        var known = measured.among(all);
        var neighbours = new HashMap<UUID, List<CreatorsReach.Neighbour>>();
        creatorIds.forEach(id -> neighbours.put(id, new ArrayList<>()));
        for (var account : own) {
            var found = Objects.requireNonNull(neighbours.get(account.creatorId()));
            for (var id : candidates.getOrDefault(account.member().accountId(), Set.of())) {
                var other = others.get(id);
                if (other != null && !other.creatorId().equals(account.creatorId())) {
                    found.add(new CreatorsReach.Neighbour(
                            other.creatorId(),
                            other.creatorName(),
                            other.member().platform(),
                            other.handle(),
                            PairOverlap.of(account.member(), other.member(), known)));
                }
            }
        }
        neighbours.replaceAll((id, found) -> found.stream()
                .filter(neighbour -> neighbour.overlap().shared().low() > 0)
                .sorted(Comparator.comparingLong((CreatorsReach.Neighbour neighbour) ->
                                neighbour.overlap().shared().low())
                        .reversed()
                        .thenComparing(CreatorsReach.Neighbour::handle))
                .limit(NEIGHBOURS)
                .toList());
        return neighbours;
    }

    private KnownOverlaps overlaps(Collection<Following> accounts) {
        return measured.among(
                accounts.stream().map(account -> account.member().accountId()).collect(toSet()));
    }

    /// @param inside null where there is no target
    private static CreatorsReach reach(
            int creators, List<Following> asked, KnownOverlaps known, @Nullable Map<UUID, Inside> inside) {
        var accounts = once(asked);
        var members = accounts.stream().map(Following::member).toList();
        var platforms =
                accounts.stream().collect(groupingBy(account -> account.member().platform())).entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Platform, List<Following>> platform) ->
                                        platform.getValue().size())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .map(platform -> onPlatform(platform.getKey(), platform.getValue(), known, inside))
                        .toList();
        return new CreatorsReach(
                creators,
                UniqueReach.memberships(members),
                UniqueReach.of(members, known),
                platforms,
                inside == null ? null : TargetReach.of(members, inside, known));
    }

    private static CreatorsReach.OnPlatform onPlatform(
            Platform platform, List<Following> accounts, KnownOverlaps known, @Nullable Map<UUID, Inside> inside) {
        var members = accounts.stream().map(Following::member).toList();
        var exclusive = UniqueReach.exclusive(members, known);
        return new CreatorsReach.OnPlatform(
                platform,
                UniqueReach.memberships(members),
                UniqueReach.of(members, known),
                accounts.stream()
                        .map(account -> {
                            var member = account.member();
                            var list = member.list();
                            return new CreatorsReach.Member(
                                    account.creatorId(),
                                    account.creatorName(),
                                    member.accountId(),
                                    account.handle(),
                                    member.people(),
                                    list == null ? null : list.coverage(),
                                    account.listedAt(),
                                    exclusive.get(member.accountId()));
                        })
                        .sorted(MOST_OF_THEIR_OWN)
                        .toList(),
                inside == null ? null : TargetReach.of(members, inside, known));
    }

    /// Two creators who turned out to be one bring the same accounts.
    private static List<Following> once(List<Following> accounts) {
        var once = new LinkedHashMap<UUID, Following>();
        accounts.forEach(account -> once.putIfAbsent(account.member().accountId(), account));
        return List.copyOf(once.values());
    }
}
