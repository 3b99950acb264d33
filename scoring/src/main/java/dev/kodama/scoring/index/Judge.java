package dev.kodama.scoring.index;

import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.AudienceBounds;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.Baseline;
import dev.kodama.scoring.model.Level;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Score;
import dev.kodama.scoring.model.Weights;
import dev.kodama.scoring.model.Yardstick;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Scores rows of the index by the same arithmetic as [Appraisal] and [Score], but without an object per creator. A
/// test holds the two against each other.
final class Judge {
    private static final int UNKNOWN = -1;

    /// The others read a number or two of a row.
    private static final Set<Metric> TAKE_TIME = Set.of(Metric.AUDIENCE_FIT, Metric.AUDIENCE_QUALITY);

    private final CreatorColumns columns;
    private final BriefLens lens;
    private final Baseline baseline;
    private final Yardstick yardstick;
    private final int today;
    private final int[] weights;

    /// What is read at little cost, and of that what counts most, so that a hopeless row is given up soon.
    private final Metric[] decisiveFirst;

    private final int total;

    /// By kind of creator, as platforms.
    private final int[] platformLevels;

    private final int[] languageLevels;

    /// By set of topics.
    private final int[] topicLevels;

    Judge(CreatorColumns columns, BriefLens lens, Baseline baseline, Yardstick yardstick, int today, Weights weights) {
        this.columns = columns;
        this.lens = lens;
        this.baseline = baseline;
        this.yardstick = yardstick;
        this.today = today;
        var asked = new boolean[Metric.values().length];
        for (var metric : Metric.values()) {
            asked[metric.ordinal()] = Appraisal.asks(lens.brief(), metric);
        }
        this.weights = Score.effective(weights, asked);
        this.total = Arrays.stream(this.weights).sum();
        this.decisiveFirst = Arrays.stream(Metric.values())
                .filter(metric -> this.weights[metric.ordinal()] != 0)
                .sorted(Comparator.comparing((Metric metric) -> TAKE_TIME.contains(metric))
                        .thenComparing(metric -> -this.weights[metric.ordinal()]))
                .toArray(Metric[]::new);
        var kinds = columns.kinds().size();
        this.platformLevels =
                levels(Metric.PLATFORM, kinds, kind -> lift(lens.platformPpm(kind), baseline.platforms()));
        this.languageLevels = levels(Metric.LANGUAGE, kinds, kind -> lift(lens.languagePpm(kind), baseline.language()));
        this.topicLevels =
                levels(Metric.TOPICS, columns.topicSets().size(), set -> lift(lens.topicsPpm(set), baseline.topics()));
    }

    private int[] levels(Metric metric, int codes, IntUnaryOperator ofCode) {
        return weights[metric.ordinal()] == 0
                ? new int[0]
                : IntStream.range(0, codes).map(ofCode).toArray();
    }

    /// Adds up weight × level of everybody in the batch, metric by metric, and lets go whoever is certain to stay below
    /// the floor: even if every metric that was not looked at yet had the highest level there is.
    void judge(Batch batch, int floor) {
        var least = Score.least(floor, total);
        batch.clearSums();
        var open = total;
        for (var metric : decisiveFirst) {
            var weight = weights[metric.ordinal()];
            for (var i = 0; i < batch.size(); i++) {
                batch.add(i, weight * levelOrTypical(metric, batch.row(i), batch.account(i)));
            }
            open -= weight;
            batch.keepAtLeast(least - (long) open * Level.FULL);
        }
    }

    /// @param weighted as [#judge] adds up
    /// @return ten-thousandths of a point
    int points(int weighted) {
        return Score.points(weighted, total);
    }

    int points(int row, int account) {
        var weighted = 0;
        for (var metric : decisiveFirst) {
            weighted += weights[metric.ordinal()] * levelOrTypical(metric, row, account);
        }
        return points(weighted);
    }

    private int levelOrTypical(Metric metric, int row, int account) {
        var level = level(metric, row, account);
        return level == UNKNOWN ? Level.TYPICAL : level;
    }

    /// The ends of the interval in ten-thousandths of a point, and how many metrics that count are not known.
    Detail detail(int row, int account) {
        var low = 0L;
        var high = 0L;
        var missing = 0;
        for (var metric : Metric.values()) {
            var weight = weights[metric.ordinal()];
            if (weight != 0) {
                var value = level(metric, row, account);
                missing += value == UNKNOWN ? 1 : 0;
                var level = value == UNKNOWN ? Level.UNKNOWN : interval(metric, value, row, account);
                low += (long) weight * level.low();
                high += (long) weight * level.high();
            }
        }
        return new Detail(Score.points(low, total), Score.points(high, total), missing);
    }

    record Detail(int low, int high, int missing) {}

    private Level interval(Metric metric, int value, int row, int account) {
        var levels = columns.levels();
        return switch (metric) {
            case ENGAGEMENT -> new Level(levels.engagementLow()[account], value, levels.engagementHigh()[account]);
            case REPLY_RATE -> new Level(value, value, levels.replyHigh()[account]);
            case AUDIENCE_FIT -> {
                var bounds = audienceBounds(row);
                if (bounds != null) {
                    yield bounds.against(baseline.audience());
                }
                var share = lens.audience(row, yardstick.parameters());
                var typical = baseline.audience().ppm();
                yield new Level(Level.ofLift(share.lowPpm(), typical), value, Level.ofLift(share.highPpm(), typical));
            }
            case AUDIENCE_QUALITY -> quality(account);
            case TOPICS, TIER, PLATFORM, LANGUAGE, PRICE, FRESHNESS -> Level.exact(value);
        };
    }

    private int level(Metric metric, int row, int account) {
        return switch (metric) {
            case AUDIENCE_FIT -> audience(row);
            case ENGAGEMENT -> account == UNKNOWN ? UNKNOWN : columns.levels().engagement()[account];
            case REPLY_RATE -> account == UNKNOWN ? UNKNOWN : columns.levels().reply()[account];
            case TOPICS -> topicLevels[columns.topicSet(row)];
            case TIER -> lift(lens.tierPpm(account), baseline.tier());
            case PLATFORM -> platformLevels[columns.kind(row)];
            case LANGUAGE -> languageLevels[columns.kind(row)];
            case PRICE -> price(account);
            case FRESHNESS -> freshness(account);
            case AUDIENCE_QUALITY ->
                account == UNKNOWN || columns.judged(account) == 0
                        ? UNKNOWN
                        : quality(account).value();
        };
    }

    /// As [BriefLens#audienceBounds], by the parameters in force.
    @Nullable
    AudienceBounds audienceBounds(int row) {
        return lens.audienceBounds(row, yardstick.parameters());
    }

    private Level quality(int account) {
        return AudienceQuality.level(columns.genuine(account), columns.judged(account), baseline.suspects());
    }

    private int audience(int row) {
        var bounds = audienceBounds(row);
        return bounds == null
                ? lift(lens.audiencePpm(row), baseline.audience())
                : bounds.against(baseline.audience()).value();
    }

    private static int lift(int ppm, Baseline.Mean typical) {
        return ppm == UNKNOWN ? UNKNOWN : Level.ofLift(ppm, typical.ppm());
    }

    private int price(int account) {
        if (account == UNKNOWN || columns.levels().price()[account] == UNKNOWN) {
            return UNKNOWN;
        }
        return Appraisal.price(
                columns.priceYen(account),
                lens.brief().budgetYen(),
                columns.levels().price()[account]);
    }

    private int freshness(int account) {
        return account == UNKNOWN || columns.day(account) == UNKNOWN
                ? UNKNOWN
                : Appraisal.freshness(today, yardstick.medianDay(), columns.day(account));
    }
}
