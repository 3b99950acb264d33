package dev.kodama.creators.audience;

import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudienceTraits;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one measurement says of an audience: joint cells, marginals, or both side by side. The one is never
/// made into the other.
public record Composition(List<AudienceCell> cells, List<AudienceMarginal> marginals) {
    private static final long EVERYONE = 1_000_000;

    /// Half a per cent, the most that a share is off which somebody has rounded to whole per cents.
    private static final long ROUNDING = 5_000;

    public static Composition of(List<AudienceCell> cells) {
        return new Composition(cells, List.of());
    }

    public static Composition of(AudienceMarginal marginal) {
        return new Composition(List.of(), List.of(marginal));
    }

    public boolean isEmpty() {
        return cells.isEmpty() && marginals.isEmpty();
    }

    /// The sum of that distribution which says more than can be true of everyone; null if none does.
    ///
    /// Joint cells come with their exact shares. Marginals are published rounded, so that seven ages may sum up
    /// to 101 %; and interests are not shares of one whole at all.
    public @Nullable Long tooMuch() {
        var known = cells.stream().mapToLong(AudienceCell::sharePpm).sum();
        if (known > EVERYONE) {
            return known;
        }
        var sums = new HashMap<AudienceTraits, Long>();
        var counts = new HashMap<AudienceTraits, Long>();
        for (var marginal : marginals) {
            if (marginal.traits() != AudienceTraits.INTEREST) {
                sums.merge(marginal.traits(), (long) marginal.sharePpm(), Long::sum);
                counts.merge(marginal.traits(), 1L, Long::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > EVERYONE + ROUNDING * counts.getOrDefault(sum.getKey(), 0L))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Whether a cell or a group is told twice.
    public boolean repeatsItself() {
        return distinct(cells, AudienceCell::withoutShare).size() < cells.size()
                || distinct(marginals, marginal -> marginal.with(0)).size() < marginals.size();
    }

    /// Both together, or null if the other adds nothing, or more than can be true. What is told already stays.
    public @Nullable Composition joined(Composition other) {
        var joined = plus(other);
        var adds = joined.cells.size() > cells.size() || joined.marginals.size() > marginals.size();
        return adds && joined.tooMuch() == null ? joined : null;
    }

    /// Both together, whatever they add up to; of what both tell, this one's share stays.
    public Composition plus(Composition other) {
        return new Composition(
                join(cells, other.cells, AudienceCell::withoutShare),
                join(marginals, other.marginals, marginal -> marginal.with(0)));
    }

    public Composition sorted() {
        return new Composition(CellLine.sorted(cells), MarginalLine.sorted(marginals));
    }

    private static <T> List<T> join(List<T> some, List<T> others, Function<T, T> key) {
        return List.copyOf(
                distinct(Stream.concat(some.stream(), others.stream()).toList(), key));
    }

    private static <T> Collection<T> distinct(List<T> all, Function<T, T> key) {
        var first = new LinkedHashMap<T, T>();
        all.forEach(one -> first.putIfAbsent(key.apply(one), one));
        return first.values();
    }
}
