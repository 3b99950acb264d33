package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Facets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at every creator once, on all processors, and keeps the best: exact for any weights and any filter, because
/// nothing is precomputed that depends on either.
///
/// Most rows are not worth a score. Whoever is of a kind that fails the filter is only counted, and whoever certainly
/// stays below the best that anybody has found so far is let go.
final class RankingScan {
    private static final int NEAR_MISSES = 10;
    private static final int LANGUAGES = 12;

    /// Within a tenth of the boundary.
    private static final int NEAR_PPM = 900_000;

    private final CreatorColumns columns;
    private final BriefLens lens;
    private final Judge judge;
    private final RowFilter filter;
    private final int first;
    private final @Nullable Cursor after;

    /// What the worst of some worker's best has; never falls.
    private final AtomicInteger floor = new AtomicInteger();

    RankingScan(
            CreatorColumns columns, BriefLens lens, Judge judge, RowFilter filter, int first, @Nullable Cursor after) {
        this.columns = columns;
        this.lens = lens;
        this.judge = judge;
        this.filter = filter;
        this.first = first;
        this.after = after;
    }

    Tally run() {
        return new Pieces(columns.size()).shareOut(Tally::new, Tally::scan, Tally::add);
    }

    /// What one worker, or all of them, came to.
    final class Tally {
        final TopRows top = new TopRows(columns, first + 1);
        final TopRows nearMisses = new TopRows(columns, NEAR_MISSES);
        int before;

        /// Who passes all that has no facet, by kind of creator: one step a row, however many facets.
        private final int[] counts = new int[columns.kinds().size()];

        private final Batch passing = new Batch();
        private final Batch outsideTiers = new Batch();

        private void scan(int from, int until) {
            for (var start = from; start < until; start += Batch.ROWS) {
                sort(start, Math.min(until, start + Batch.ROWS));
                rank();
                rankNearMisses();
            }
        }

        /// Into those who pass, those who only miss the tiers, and others.
        private void sort(int from, int until) {
            passing.clear();
            outsideTiers.clear();
            for (var row = from; row < until; row++) {
                var kind = columns.kind(row);
                var account = lens.judgedAccount(row);
                var failures = filter.failures(kind);
                if (!filter.asksMore() || Integer.bitCount(failures) <= 1 && filter.passesRest(row, account)) {
                    counts[kind]++;
                    passing.add(row, account, failures == 0);
                    outsideTiers.add(row, account, failures == RowFilter.TIER);
                }
            }
        }

        private void rank() {
            judge.judge(passing, Math.max(top.floor(), floor.getPlain()));
            for (var i = 0; i < passing.size(); i++) {
                var points = judge.points(passing.sum(i));
                if (after != null && !isAfter(passing.row(i), points, after)) {
                    before++;
                } else {
                    top.offer(passing.row(i), points);
                }
            }
            floor.accumulateAndGet(top.floor(), Math::max);
        }

        private void rankNearMisses() {
            outsideTiers.keep(
                    (_, account) -> account >= 0 && filter.tiers().areNear(columns.followers(account), NEAR_PPM));
            judge.judge(outsideTiers, nearMisses.floor());
            for (var i = 0; i < outsideTiers.size(); i++) {
                nearMisses.offer(outsideTiers.row(i), judge.points(outsideTiers.sum(i)));
            }
        }

        private Tally add(Tally other) {
            top.addAll(other.top);
            nearMisses.addAll(other.nearMisses);
            before += other.before;
            for (var kind = 0; kind < counts.length; kind++) {
                counts[kind] += other.counts[kind];
            }
            return this;
        }

        /// How many creators pass.
        int total() {
            return IntStream.range(0, counts.length)
                    .filter(kind -> filter.failures(kind) == 0)
                    .map(kind -> counts[kind])
                    .sum();
        }

        /// Each is counted as if its own choice were open.
        Facets facets() {
            var platforms = new int[Platform.values().length];
            var tiers = new int[Tier.values().length];
            var tierUnknown = 0;
            var languages = new int[columns.languageWords().size()];
            for (var code = 0; code < counts.length; code++) {
                var kind = columns.kinds().at(code);
                var failures = filter.failures(code);
                if ((failures & ~RowFilter.PLATFORM) == 0) {
                    for (var rest = kind.platforms(); rest != 0; rest &= rest - 1) {
                        platforms[Integer.numberOfTrailingZeros(rest)] += counts[code];
                    }
                }
                if ((failures & ~RowFilter.TIER) == 0) {
                    var tier = lens.judgedTier(kind);
                    if (tier < 0) {
                        tierUnknown += counts[code];
                    } else {
                        tiers[tier] += counts[code];
                    }
                }
                if ((failures & ~RowFilter.LANGUAGE) == 0) {
                    languages[kind.language()] += counts[code];
                }
            }
            return new Facets(
                    byConstant(Platform.class, platforms),
                    byConstant(Tier.class, tiers),
                    tierUnknown,
                    frequent(languages));
        }
    }

    private Map<String, Integer> frequent(int[] languages) {
        var frequent = new LinkedHashMap<String, Integer>();
        IntStream.range(1, languages.length)
                .filter(code -> languages[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(code -> -languages[code]))
                .limit(LANGUAGES)
                .forEach(code -> frequent.put(columns.languageWords().word(code), languages[code]));
        return frequent;
    }

    private boolean isAfter(int row, int points, Cursor cursor) {
        return points != cursor.points()
                ? points < cursor.points()
                : columns.compareId(
                                row,
                                cursor.creatorId().getMostSignificantBits(),
                                cursor.creatorId().getLeastSignificantBits())
                        > 0;
    }

    private static <E extends Enum<E>> Map<E, Integer> byConstant(Class<E> type, int[] counts) {
        var byConstant = new EnumMap<E, Integer>(type);
        for (var constant : type.getEnumConstants()) {
            byConstant.put(constant, counts[constant.ordinal()]);
        }
        return byConstant;
    }
}
