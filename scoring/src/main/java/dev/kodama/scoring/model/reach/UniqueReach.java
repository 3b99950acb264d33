package dev.kodama.scoring.model.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// How many different people follow at least one of some accounts, and how many of them follow only one.
///
/// In what order the accounts come and how often each is named makes no difference.
public final class UniqueReach {
    private UniqueReach() {}

    /// @param members some hundred at most
    public static Reach of(Collection<Member> members, KnownOverlaps known) {
        var accounts = once(members);
        var sized = accounts.stream().filter(Member::hasSize).toList();
        var reach = sized.isEmpty() ? new Reach.Exact(0) : ofSized(Family.of(sized, known));
        return sized.size() == accounts.size() ? reach : new Reach.Unknown(accounts.size() - sized.size(), reach.low());
    }

    private static Reach ofSized(Family family) {
        var only = family.only();
        if (only != null) {
            return Reach.of(
                    family.size(only.whole()),
                    Objects.requireNonNull(only.whole().people()));
        }
        var range = family.bounds().union();
        return range.isExact() && family.isCertain()
                ? new Reach.Exact(range.low())
                : new Reach.Bounded(range.low(), range.high(), family.isCertain());
    }

    /// The sum of the accounts' followers, which counts people as often as they follow. Accounts without a size add
    /// nothing.
    public static long memberships(Collection<Member> members) {
        return once(members).stream()
                .map(Member::people)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /// For each account the followers that no other of them has: what would be lost without it. An account without
    /// a size is not in the map, and the others are judged as if it were not there, since nobody knows what it
    /// shares.
    public static Map<UUID, Reach> exclusive(Collection<Member> members, KnownOverlaps known) {
        var sized = once(members).stream().filter(Member::hasSize).toList();
        var exclusive = new HashMap<UUID, Reach>();
        if (sized.isEmpty()) {
            return exclusive;
        }
        var family = Family.of(sized, known);
        for (var part : family.parts()) {
            var within = part.isUnion() ? exclusiveWithin(part, family.z) : Map.<UUID, Reach>of();
            for (var member : part.members()) {
                var own = within.getOrDefault(
                        member.accountId(), Reach.of(family.size(member), Objects.requireNonNull(member.people())));
                exclusive.put(member.accountId(), exclusiveBeyond(own, member, part, family));
            }
        }
        return exclusive;
    }

    /// Of complete lists that meet: hashes that only one of them has.
    private static Map<UUID, Reach> exclusiveWithin(Family.Part part, double z) {
        var rate = part.members().stream()
                .mapToDouble(
                        member -> Objects.requireNonNull(member.list()).sketch().rate())
                .min()
                .orElseThrow();
        var limit = FollowerSketch.limit(rate);
        var hashes = part.members().stream()
                .map(member -> Objects.requireNonNull(member.list()).sketch().hashes())
                .toList();
        var all = hashes.stream()
                .flatMapToLong(Arrays::stream)
                .filter(hash -> hash < limit)
                .sorted()
                .toArray();
        var exclusive = new HashMap<UUID, Reach>();
        for (var i = 0; i < hashes.size(); i++) {
            var own = 0L;
            for (var hash : hashes.get(i)) {
                own += hash < limit && isOnce(hash, all) ? 1 : 0;
            }
            exclusive.put(
                    part.members().get(i).accountId(), Reach.of(Confidence.of(own, rate, z), Math.round(own / rate)));
        }
        return exclusive;
    }

    private static boolean isOnce(long hash, long[] sorted) {
        var at = Arrays.binarySearch(sorted, hash);
        return (at == 0 || sorted[at - 1] != hash) && (at == sorted.length - 1 || sorted[at + 1] != hash);
    }

    private static Reach exclusiveBeyond(Reach own, Member member, Family.Part part, Family family) {
        if (family.only() != null) {
            return own;
        }
        var low = own.low();
        var high = own.high();
        var size = family.size(member).high();
        for (var other : family.parts()) {
            if (other != part) {
                var shared = family.shared(member, other);
                low -= shared.high();
                high = Math.min(high, size - shared.low());
            }
        }
        return low == high
                ? new Reach.Exact(low)
                : new Reach.Bounded(Math.max(0, Math.min(low, high)), Math.max(0, high), family.isCertain());
    }

    /// Each once, in the order of their ids.
    static List<Member> once(Collection<Member> members) {
        var once = new LinkedHashMap<UUID, Member>();
        members.forEach(member -> once.putIfAbsent(member.accountId(), member));
        var ordered = new ArrayList<>(once.values());
        ordered.sort((one, other) -> one.accountId().compareTo(other.accountId()));
        return ordered;
    }
}
