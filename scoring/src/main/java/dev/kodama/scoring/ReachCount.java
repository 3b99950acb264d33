package dev.kodama.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownFollowerLists;
import dev.kodama.scoring.echo.KnownFollowerLists.Following;
import dev.kodama.scoring.echo.MeasuredOverlaps;
import dev.kodama.scoring.model.reach.KnownOverlaps;
import dev.kodama.scoring.model.reach.Member;
import dev.kodama.scoring.model.reach.PairOverlap;
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

    ReachCount(
            KnownFollowerLists lists,
            MeasuredOverlaps measured,
            KnownCampaigns campaigns,
            KnownCollaborations collaborations) {
        this.lists = lists;
        this.measured = measured;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
    }

    /// @param creatorIds at most [#MOST_CREATORS]; who is not known reaches nobody
    @Transactional(readOnly = true)
    public CreatorsReach of(Set<UUID> creatorIds) {
        if (creatorIds.size() > MOST_CREATORS) {
            throw new IllegalArgumentException("%d creators are too many".formatted(creatorIds.size()));
        }
        var accounts = lists.of(creatorIds);
        return reach(creatorIds.size(), accounts, overlaps(accounts));
    }

    /// Whom everybody reaches who is on a campaign's shortlist or further, and has not declined. A campaign that is
    /// not known, not in scope, or has more than [#MOST_CREATORS] is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, CreatorsReach> ofCampaigns(BrandScope scope, Set<UUID> campaignIds) {
        var visible = campaigns.byIds(campaignIds).values().stream()
                .filter(campaign -> scope.covers(campaign.brandId()))
                .map(campaign -> campaign.campaignId())
                .collect(toSet());
        var reaches = new HashMap<UUID, CreatorsReach>();
        collaborations.takingPart(visible, MOST_CREATORS + 1).forEach((campaignId, creatorIds) -> {
            if (creatorIds.size() <= MOST_CREATORS) {
                reaches.put(campaignId, of(creatorIds));
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

    private static CreatorsReach reach(int creators, List<Following> asked, KnownOverlaps known) {
        var accounts = once(asked);
        var members = accounts.stream().map(Following::member).toList();
        var platforms =
                accounts.stream().collect(groupingBy(account -> account.member().platform())).entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Platform, List<Following>> platform) ->
                                        platform.getValue().size())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .map(platform -> onPlatform(platform.getKey(), platform.getValue(), known))
                        .toList();
        return new CreatorsReach(creators, UniqueReach.memberships(members), UniqueReach.of(members, known), platforms);
    }

    private static CreatorsReach.OnPlatform onPlatform(
            Platform platform, List<Following> accounts, KnownOverlaps known) {
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
                        .toList());
    }

    /// Two creators who turned out to be one bring the same accounts.
    private static List<Following> once(List<Following> accounts) {
        var once = new LinkedHashMap<UUID, Following>();
        accounts.forEach(account -> once.putIfAbsent(account.member().accountId(), account));
        return List.copyOf(once.values());
    }
}
