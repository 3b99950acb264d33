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
import org.jspecify.annotations.Nullable;

/// Scores rows of the index by the same arithmetic as [Appraisal] and [Score], but without an object per creator. A
/// test holds the two against each other.
final class Judge {
    private static final int UNKNOWN = -1;
    private static final Metric[] METRICS = Metric.values();

    /// The others read a number or two of a row.
    private static final Set<Metric> WALK_A_LIST = Set.of(Metric.AUDIENCE_FIT, Metric.TOPICS);

    static final int OUT_OF_REACH = -1;

    private final CreatorColumns columns;
    private final BriefLens lens;
    private final Baseline baseline;
    private final Yardstick yardstick;
    private final int today;
    private final int[] weights;

    /// What is read at little cost, and of that what counts most, so that a hopeless row is given up soon.
    private final int[] decisiveFirst;

    private final int total;

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
        this.decisiveFirst = Arrays.stream(METRICS)
                .filter(metric -> this.weights[metric.ordinal()] != 0)
                .sorted(Comparator.comparing((Metric metric) -> WALK_A_LIST.contains(metric))
                        .thenComparing(metric -> -this.weights[metric.ordinal()]))
                .mapToInt(Metric::ordinal)
                .toArray();
    }

    /// Ten-thousandths of a point, or [#OUT_OF_REACH] as soon as it is certain that they are below `floor`: even if
    /// every metric that was not looked at yet had the highest level there is.
    int points(int row, int account, int floor) {
        var weighted = 0L;
        var open = total;
        for (var metric : decisiveFirst) {
            if (!Score.reaches(floor, weighted + (long) open * Level.FULL, total)) {
                return OUT_OF_REACH;
            }
            var level = level(metric, row, account);
            weighted += (long) weights[metric] * (level == UNKNOWN ? Level.TYPICAL : level);
            open -= weights[metric];
        }
        return Score.points(weighted, total);
    }

    /// The ends of the interval in ten-thousandths of a point, and how many metrics that count are not known.
    Detail detail(int row, int account) {
        var low = 0L;
        var high = 0L;
        var missing = 0;
        for (var metric : Metric.values()) {
            var weight = weights[metric.ordinal()];
            if (weight != 0) {
                var value = level(metric.ordinal(), row, account);
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

    private int level(int metric, int row, int account) {
        return switch (METRICS[metric]) {
            case AUDIENCE_FIT -> audience(row);
            case ENGAGEMENT -> account == UNKNOWN ? UNKNOWN : columns.levels().engagement()[account];
            case REPLY_RATE -> account == UNKNOWN ? UNKNOWN : columns.levels().reply()[account];
            case TOPICS -> lift(lens.topicsPpm(row), baseline.topics());
            case TIER -> lift(lens.tierPpm(account), baseline.tier());
            case PLATFORM -> lift(lens.platformPpm(row), baseline.platforms());
            case LANGUAGE -> lift(lens.languagePpm(row), baseline.language());
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
