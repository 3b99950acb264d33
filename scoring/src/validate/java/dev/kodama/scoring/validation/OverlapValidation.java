package dev.kodama.scoring.validation;

import dev.kodama.scoring.model.reach.Reach;
import dev.kodama.scoring.model.reach.UniqueReach;
import dev.kodama.scoring.validation.SharedViewers.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What the bounds of unique reach say on real overlaps.
///
/// The unions of pairs are known: two channels' viewers less those they share. So the bounds of any set have to
/// leave room for the union of every known pair in it; and where a pair's overlap is hidden, its known union has to
/// lie within the bounds.
final class OverlapValidation {
    private static final int SETS = 10_000;
    private static final int LARGEST_SET = 20;
    private static final int NICHE = 20;
    private static final long MICRO_FROM = 10_000;
    private static final long MICRO_BELOW = 100_000;

    private final SharedViewers data;
    private final Map<Integer, Map<Integer, Long>> neighbours;
    private final Map<Integer, List<Integer>> partners = new HashMap<>();

    OverlapValidation(SharedViewers data) {
        this.data = data;
        this.neighbours = data.neighbours();
        neighbours.forEach((at, shared) -> partners.put(at, List.copyOf(shared.keySet())));
    }

    void print() {
        IO.println("Overlap: %,d channels, %,d pairs known"
                .formatted(data.channels().size(), data.pairs().size()));
        IO.println("Pairs whose union is not told exactly: %,d".formatted(pairsMissed()));
        var random = new Random(20261127);
        var broken = 0;
        for (var i = 0; i < SETS; i++) {
            broken += holds(someNeighbours(random)) ? 0 : 1;
        }
        IO.println("Of %,d sets of 2 … %d neighbouring channels, bounds that do not hold: %,d"
                .formatted(SETS, LARGEST_SET, broken));
        var niche = tightestNiche();
        var members = SharedViewers.members(niche);
        var reach = UniqueReach.of(members, data.known());
        var sum = UniqueReach.memberships(members);
        IO.println("\nThe tightest niche of %d micro channels: %s"
                .formatted(
                        NICHE,
                        String.join(", ", niche.stream().map(Channel::name).toList())));
        IO.println("  naive sum %,d · unique at least %,d, at most %,d (%.1f … %.1f %% of the sum)"
                .formatted(sum, reach.low(), reach.high(), 100.0 * reach.low() / sum, 100.0 * reach.high() / sum));
    }

    private long pairsMissed() {
        return data.pairs().stream()
                .filter(pair -> {
                    var union = pair.one().viewers() + pair.other().viewers() - pair.shared();
                    var members = List.of(pair.one().member(), pair.other().member());
                    return !UniqueReach.of(members, data.known()).equals(new Reach.Exact(union));
                })
                .count();
    }

    private boolean holds(List<Channel> channels) {
        var reach = UniqueReach.of(SharedViewers.members(channels), data.known());
        var sum = channels.stream().mapToLong(Channel::viewers).sum();
        var holds = reach.low() <= reach.high() && reach.high() <= sum;
        for (var one : channels) {
            for (var other : channels) {
                var shared = neighbours.getOrDefault(one.at(), Map.of()).get(other.at());
                if (shared != null) {
                    // The pair's union is reached at least, and all others can add no more than all they have.
                    var union = one.viewers() + other.viewers() - shared;
                    holds &= union <= reach.high();
                    holds &= reach.low() <= sum - shared;
                }
            }
        }
        return holds;
    }

    private List<Channel> someNeighbours(Random random) {
        var size = 2 + random.nextInt(LARGEST_SET - 1);
        var chosen = new ArrayList<Channel>();
        chosen.add(data.pairs().get(random.nextInt(data.pairs().size())).one());
        for (var attempt = 0; attempt < 10 * size && chosen.size() < size; attempt++) {
            var around = chosen.get(random.nextInt(chosen.size()));
            var near = partners.getOrDefault(around.at(), List.of());
            var next = data.channels().get(near.get(random.nextInt(near.size())));
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    /// From each micro channel on, the one that shares most with those chosen so far; of all these sets the one
    /// with the smallest upper bound in relation to its sum.
    private List<Channel> tightestNiche() {
        return data.channels().stream()
                .filter(OverlapValidation::isMicro)
                .map(this::nicheAround)
                .filter(niche -> niche.size() == NICHE)
                .min(Comparator.comparingDouble(this::tightness))
                .orElseThrow();
    }

    private double tightness(List<Channel> channels) {
        var members = SharedViewers.members(channels);
        return (double) UniqueReach.of(members, data.known()).high() / UniqueReach.memberships(members);
    }

    private List<Channel> nicheAround(Channel first) {
        var chosen = new ArrayList<>(List.of(first));
        var sharedWith = new HashMap<Integer, Double>();
        var taken = new LinkedHashSet<>(Set.of(first.at()));
        for (var last = first; chosen.size() < NICHE; last = chosen.getLast()) {
            neighbours.getOrDefault(last.at(), Map.of()).forEach((at, shared) -> {
                var channel = data.channels().get(at);
                if (isMicro(channel)) {
                    sharedWith.merge(at, (double) shared / channel.viewers(), Double::sum);
                }
            });
            var next = sharedWith.entrySet().stream()
                    .filter(candidate -> !taken.contains(candidate.getKey()))
                    .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            if (next.isEmpty()) {
                return chosen;
            }
            chosen.add(data.channels().get(next.get().getKey()));
            taken.add(next.get().getKey());
        }
        return chosen;
    }

    private static boolean isMicro(Channel channel) {
        return MICRO_FROM <= channel.viewers() && channel.viewers() < MICRO_BELOW;
    }
}
