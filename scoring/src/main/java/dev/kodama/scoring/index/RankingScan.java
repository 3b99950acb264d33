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

/// Looks at every creator once, in parallel pieces, and keeps the best: exact for any weights and any filter, because
/// nothing is precomputed that depends on either.
///
/// Most rows are not worth a score. Who fails two choices counts for no facet, and who certainly stays below the best
/// that were found so far, in this piece or in another that is done, is only counted.
final class RankingScan {
    private static final int PIECE = 1 << 15;
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

    /// What the worst of some piece's best has; never falls.
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
        return IntStream.range(0, (columns.size() + PIECE - 1) / PIECE)
                .parallel()
                .mapToObj(piece -> scan(piece * PIECE, Math.min(columns.size(), (piece + 1) * PIECE)))
                .reduce(Tally::add)
                .orElseGet(Tally::new);
    }

    private Tally scan(int from, int until) {
        var tally = new Tally();
        for (var row = from; row < until; row++) {
            if (!columns.contactable(row)) {
                continue;
            }
            var account = lens.judgedAccount(row);
            var failures = filter.failedChoices(row, account);
            if (Integer.bitCount(failures) > 1 || !filter.passesRest(row, account)) {
                continue;
            }
            tally.count(failures, row, account);
            if (failures == 0) {
                tally.rank(row, account);
            } else if (failures == RowFilter.TIER) {
                tally.rankNearMiss(row, account);
            }
        }
        floor.accumulateAndGet(tally.top.floor(), Math::max);
        return tally;
    }

    /// What one piece, or all of them, came to.
    final class Tally {
        final TopRows top = new TopRows(columns, first + 1);
        final TopRows nearMisses = new TopRows(columns, NEAR_MISSES);
        int total;
        int before;

        /// By the set of a creator's platforms, a bit each: one step a row, however many platforms.
        private final int[] platformSets = new int[1 << Platform.values().length];

        private final int[] tiers = new int[Tier.values().length];
        private int tierUnknown;
        private final int[] languages = new int[columns.languageWords().size()];

        private void rank(int row, int account) {
            total++;
            var points = judge.points(row, account, Math.max(top.floor(), floor.getPlain()));
            if (points == Judge.OUT_OF_REACH) {
                return;
            }
            if (after != null && !isAfter(row, points, after)) {
                before++;
            } else {
                top.offer(row, points);
            }
        }

        private void rankNearMiss(int row, int account) {
            if (account >= 0
                    && columns.followers(account) >= 0
                    && filter.tiers().closenessPpm(columns.followers(account)) >= NEAR_PPM) {
                var points = judge.points(row, account, nearMisses.floor());
                if (points != Judge.OUT_OF_REACH) {
                    nearMisses.offer(row, points);
                }
            }
        }

        /// @param failures at most one, so that each facet is counted as if its own choice were open
        private void count(int failures, int row, int account) {
            if ((failures & ~RowFilter.PLATFORM) == 0) {
                platformSets[columns.platforms(row)]++;
            }
            if ((failures & ~RowFilter.TIER) == 0) {
                var tier = account < 0 ? -1 : columns.tier(account);
                if (tier < 0) {
                    tierUnknown++;
                } else {
                    tiers[tier]++;
                }
            }
            if ((failures & ~RowFilter.LANGUAGE) == 0) {
                languages[columns.language(row)]++;
            }
        }

        private Tally add(Tally other) {
            top.addAll(other.top);
            nearMisses.addAll(other.nearMisses);
            total += other.total;
            before += other.before;
            tierUnknown += other.tierUnknown;
            addUp(platformSets, other.platformSets);
            addUp(tiers, other.tiers);
            addUp(languages, other.languages);
            return this;
        }

        Facets facets() {
            return new Facets(
                    byConstant(Platform.class, platforms()), byConstant(Tier.class, tiers), tierUnknown, languages());
        }

        private int[] platforms() {
            var counts = new int[Platform.values().length];
            for (var set = 0; set < platformSets.length; set++) {
                for (var rest = set; rest != 0; rest &= rest - 1) {
                    counts[Integer.numberOfTrailingZeros(rest)] += platformSets[set];
                }
            }
            return counts;
        }

        private Map<String, Integer> languages() {
            var frequent = new LinkedHashMap<String, Integer>();
            IntStream.range(1, languages.length)
                    .filter(code -> languages[code] > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt(code -> -languages[code]))
                    .limit(LANGUAGES)
                    .forEach(code -> frequent.put(columns.languageWords().word(code), languages[code]));
            return frequent;
        }
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

    private static void addUp(int[] sums, int[] more) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static <E extends Enum<E>> Map<E, Integer> byConstant(Class<E> type, int[] counts) {
        var byConstant = new EnumMap<E, Integer>(type);
        for (var constant : type.getEnumConstants()) {
            byConstant.put(constant, counts[constant.ordinal()]);
        }
        return byConstant;
    }
}
