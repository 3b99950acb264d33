package dev.kodama.scoring.model.reach;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// How many different people inside a target follow at least one of some accounts.
///
/// Lists of followers do not say who is in the target, and shares of audiences do not say who they are. So this is
/// bounded and never counted: what accounts have in common inside the target is at most what they have in common,
/// and at least what is left of it when all of one's followers outside the target are among it. With that, the
/// union is bounded as that of all followers is (Hunter and Worsley above, Bonferroni and de Caen below).
///
/// @param people null if nobody knows how large one of the accounts is
/// @param accounts how many were looked at
/// @param measured of how many of them a share is known; the others may have anything between nobody and everybody
public record TargetReach(Reach people, int accounts, int measured) {
    /// Pairs grow with the square.
    public static final int MOST_ACCOUNTS_IN_PAIRS = 100;

    /// @param inside by account; who is not in it has not been measured
    public static TargetReach of(Collection<Member> members, Map<UUID, Inside> inside, KnownOverlaps known) {
        var accounts = UniqueReach.once(members);
        var measured = (int) accounts.stream()
                .filter(member -> inside.containsKey(member.accountId()))
                .count();
        var sized = accounts.stream().filter(Member::hasSize).toList();
        var reach = sized.isEmpty() ? new Reach.Exact(0) : ofSized(sized, inside, known);
        return new TargetReach(
                sized.size() == accounts.size()
                        ? reach
                        : new Reach.Unknown(accounts.size() - sized.size(), reach.low()),
                accounts.size(),
                measured);
    }

    private static Reach ofSized(List<Member> members, Map<UUID, Inside> inside, KnownOverlaps known) {
        var n = members.size();
        var paired = n <= MOST_ACCOUNTS_IN_PAIRS;
        var estimates = estimates(members, inside, paired);
        var z = Confidence.together(estimates);
        var sizes = new Range[n];
        var targets = new Range[n];
        var outside = 0L;
        for (var i = 0; i < n; i++) {
            sizes[i] = Objects.requireNonNull(members.get(i).size(z));
            targets[i] = inside.getOrDefault(members.get(i).accountId(), Inside.UNKNOWN)
                    .of(sizes[i], z);
            outside = Math.max(outside, sizes[i].low() - targets[i].high());
        }
        var shared = new Range[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < i; j++) {
                var all = paired
                        ? SharedFollowers.between(members.get(i), members.get(j), known, z)
                        : new Range(0, Math.min(sizes[i].high(), sizes[j].high()));
                shared[i][j] = within(all, sizes[i], targets[i], sizes[j], targets[j]);
                shared[j][i] = shared[i][j];
            }
        }
        // Whoever follows and is outside the target is one of all who follow, and not one of these.
        var everybody = UniqueReach.of(members, known).high();
        var most = Math.max(0, everybody == Long.MAX_VALUE ? everybody : everybody - outside);
        var union = new Bounds(targets, shared).union().atMost(most);
        return union.isExact() && estimates == 0
                ? new Reach.Exact(union.low())
                : new Reach.Bounded(union.low(), union.high(), estimates == 0);
    }

    /// What two accounts share inside the target, by what they share altogether.
    private static Range within(Range all, Range one, Range oneTarget, Range other, Range otherTarget) {
        var high = Math.min(all.high(), Math.min(oneTarget.high(), otherTarget.high()));
        var low = Math.max(all.low() - (one.high() - oneTarget.low()), all.low() - (other.high() - otherTarget.low()));
        return new Range(Math.clamp(low, 0, high), high);
    }

    private static int estimates(List<Member> members, Map<UUID, Inside> inside, boolean paired) {
        var estimates = 0;
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var list = member.list();
            estimates += member.isCountable() && list != null && !list.sketch().isWhole() ? 1 : 0;
            estimates += inside.getOrDefault(member.accountId(), Inside.UNKNOWN).isEstimated() ? 1 : 0;
            for (var j = 0; paired && j < i; j++) {
                estimates += SharedFollowers.isEstimated(member, members.get(j)) ? 1 : 0;
            }
        }
        return estimates;
    }
}
