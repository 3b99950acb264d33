package dev.kodama.scoring.index;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.Likeness;
import dev.kodama.scoring.model.Likeness.Part;
import dev.kodama.scoring.model.Likeness.Trait;
import dev.kodama.scoring.model.TierPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at every creator once, in parallel pieces, and keeps those nearest to a portrait: exact, like a ranking.
final class LikenessScan {
    private static final int PIECE = 1 << 15;
    private static final double MILLION = 1_000_000;
    private static final int TOO_FAR = -1;

    /// A hopeless row is given up before what costs most is looked at.
    private static final Trait[] CHEAP_FIRST = {
        Trait.PLATFORMS, Trait.TOPICS, Trait.ENGAGEMENT, Trait.SIZE, Trait.AUDIENCE
    };

    private final CreatorColumns columns;
    private final Portrait portrait;
    private final int[] portrayed;
    private final RowFilter filter;
    private final TierCutoffs cutoffs;

    /// @param portrayed rows of those who are resembled, who are not among the answer; sorted
    LikenessScan(CreatorColumns columns, Portrait portrait, int[] portrayed, RowFilter filter, TierCutoffs cutoffs) {
        this.columns = columns;
        this.portrait = portrait;
        this.portrayed = portrayed;
        this.filter = filter;
        this.cutoffs = cutoffs;
    }

    /// Nearest first; of equally near ones the lower id.
    List<Resemblance> run(int first) {
        var nearest = IntStream.range(0, (columns.size() + PIECE - 1) / PIECE)
                .parallel()
                .mapToObj(piece -> scan(piece * PIECE, Math.min(columns.size(), (piece + 1) * PIECE), first))
                .reduce((one, other) -> {
                    one.addAll(other);
                    return one;
                })
                .orElseGet(() -> new TopRows(columns, first));
        return Arrays.stream(nearest.sorted())
                .map(entry -> resemblance(entry.row()))
                .toList();
    }

    private TopRows scan(int from, int until, int first) {
        var nearest = new TopRows(columns, first);
        for (var row = from; row < until; row++) {
            if (columns.contactable(row) && Arrays.binarySearch(portrayed, row) < 0) {
                var account = portrait.largest(row);
                if (filter.failedChoices(row, account) == 0 && filter.passesRest(row, account)) {
                    var distance = distance(row, account, Likeness.FULL - nearest.floor());
                    if (distance != TOO_FAR) {
                        nearest.offer(row, Likeness.FULL - distance);
                    }
                }
            }
        }
        return nearest;
    }

    /// Or [#TOO_FAR] as soon as it is certain to be more than `atMost`.
    private int distance(int row, int account, int atMost) {
        var weighted = 0;
        for (var trait : CHEAP_FIRST) {
            weighted += Likeness.weighted(trait, portrait.distance(trait, row, account));
            if (Likeness.whole(weighted) > atMost) {
                return TOO_FAR;
            }
        }
        return Likeness.whole(weighted);
    }

    private Resemblance resemblance(int row) {
        var account = portrait.largest(row);
        var parts = Stream.of(Trait.values())
                .map(trait -> new Part(trait, known(portrait.distance(trait, row, account))))
                .toList();
        var followers = account < 0 || columns.followers(account) < 0 ? null : Long.valueOf(columns.followers(account));
        var overlap = portrait.overlap(row);
        return new Resemblance(
                columns.creatorId(row),
                distance(row, account, Likeness.FULL),
                parts,
                account < 0 ? -1 : account - columns.accounts().start(row),
                account < 0 ? null : columns.platformOf(account),
                TierPosition.of(followers, cutoffs),
                account < 0 ? null : known(columns.engagementPpm(account)),
                sharedTopics(row),
                sharedPlatforms(columns.platforms(row)),
                overlap < 0 ? null : Integer.valueOf((int) Math.round(overlap * MILLION)));
    }

    private List<String> sharedTopics(int row) {
        var runs = columns.topics();
        var shared = new ArrayList<String>();
        for (var at = runs.start(row); at < runs.end(row); at++) {
            if (portrait.hasTopic(columns.topic(at))) {
                shared.add(columns.topicWords().word(columns.topic(at)));
            }
        }
        return shared;
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
