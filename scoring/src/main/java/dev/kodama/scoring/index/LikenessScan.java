package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Likeness.Part;
import dev.kodama.scoring.model.Likeness.Trait;
import dev.kodama.scoring.model.TierPosition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at every creator once, on all processors, and keeps those nearest to a portrait: exact, like a ranking.
final class LikenessScan {
    private static final double MILLION = 1_000_000;

    /// Whoever is too far away is let go before what costs most is looked at: first logarithms, then cells.
    private static final Trait[] CHEAP_FIRST = {Trait.PLATFORMS, Trait.TOPICS, Trait.ENGAGEMENT, Trait.SIZE};

    private final CreatorColumns columns;
    private final Portrait portrait;
    private final int[] portrayed;
    private final RowFilter filter;
    private final TierCutoffs cutoffs;
    private final int first;

    /// How near the farthest of some worker's nearest is; never falls.
    private final AtomicInteger floor = new AtomicInteger();

    /// @param portrayed rows of those who are resembled, who are not among the answer; sorted
    LikenessScan(
            CreatorColumns columns,
            Portrait portrait,
            int[] portrayed,
            RowFilter filter,
            TierCutoffs cutoffs,
            int first) {
        this.columns = columns;
        this.portrait = portrait;
        this.portrayed = portrayed;
        this.filter = filter;
        this.cutoffs = cutoffs;
        this.first = first;
    }

    /// Nearest first; of equally near ones the lower id.
    List<Resemblance> run() {
        var nearest = new Pieces(columns.size()).shareOut(Search::new, Search::scan, Search::add).nearest;
        return Arrays.stream(nearest.sorted())
                .map(entry -> resemblance(entry.row()))
                .toList();
    }

    /// What one worker, or all of them, found.
    private final class Search {
        private final TopRows nearest = new TopRows(columns, first);
        private final Batch batch = new Batch();

        private void scan(int from, int until) {
            for (var start = from; start < until; start += Batch.ROWS) {
                fill(start, Math.min(until, start + Batch.ROWS));
                measure(Likeness.FULL - Math.max(nearest.floor(), floor.getPlain()));
                for (var i = 0; i < batch.size(); i++) {
                    if (Arrays.binarySearch(portrayed, batch.row(i)) < 0) {
                        nearest.offer(batch.row(i), Likeness.FULL - Likeness.whole(batch.sum(i)));
                    }
                }
                floor.accumulateAndGet(nearest.floor(), Math::max);
            }
        }

        private void fill(int from, int until) {
            batch.clear();
            for (var row = from; row < until; row++) {
                var account = columns.largestAccount(row);
                var passes = filter.failures(columns.kind(row)) == 0
                        && (!filter.asksMore() || filter.passesRest(row, account));
                batch.add(row, account, passes);
            }
        }

        /// Lets go whoever is certain to be farther than that. Of the audience it counts what the distance is at the
        /// least, until there is no way around its cells.
        private void measure(int atMost) {
            batch.clearSums();
            for (var i = 0; i < batch.size(); i++) {
                batch.add(i, leastAudience(batch.row(i)));
            }
            for (var trait : CHEAP_FIRST) {
                for (var i = 0; i < batch.size(); i++) {
                    batch.add(i, weighted(trait, i));
                }
                batch.keepAtMost(Likeness.most(atMost));
            }
            for (var i = 0; i < batch.size(); i++) {
                batch.add(i, weighted(Trait.AUDIENCE, i) - leastAudience(batch.row(i)));
            }
        }

        private int leastAudience(int row) {
            return Likeness.weighted(Trait.AUDIENCE, portrait.leastAudienceDistance(row));
        }

        private int weighted(Trait trait, int i) {
            return Likeness.weighted(trait, portrait.distance(trait, batch.row(i), batch.account(i)));
        }

        private Search add(Search other) {
            nearest.addAll(other.nearest);
            return this;
        }
    }

    private Resemblance resemblance(int row) {
        var account = columns.largestAccount(row);
        var parts = Stream.of(Trait.values())
                .map(trait -> new Part(trait, known(portrait.distance(trait, row, account))))
                .toList();
        var followers = account < 0 || columns.followers(account) < 0 ? null : Long.valueOf(columns.followers(account));
        var overlap = portrait.overlap(row);
        return new Resemblance(
                columns.creatorId(row),
                Likeness.whole(parts),
                parts,
                account < 0 ? -1 : columns.position(account),
                account < 0 ? null : columns.platformOf(account),
                TierPosition.of(followers, cutoffs),
                account < 0 ? null : known(columns.engagementPpm(account)),
                sharedTopics(row),
                sharedPlatforms(columns.platforms(row)),
                overlap < 0 ? null : Integer.valueOf((int) Math.round(overlap * MILLION)));
    }

    private List<String> sharedTopics(int row) {
        return columns.topicSets().at(columns.topicSet(row)).stream()
                .filter(portrait::hasTopic)
                .map(columns.topicWords()::word)
                .toList();
    }

    private Set<Platform> sharedPlatforms(int mask) {
        var shared = EnumSet.noneOf(Platform.class);
        for (var platform : Platform.values()) {
            if ((mask >>> platform.ordinal() & 1) != 0 && portrait.isOn(platform.ordinal())) {
                shared.add(platform);
            }
        }
        return shared;
    }

    private static @Nullable Integer known(int value) {
        return value < 0 ? null : Integer.valueOf(value);
    }
}
