package dev.kodama.scoring.growth;

import dev.kodama.creators.events.Platform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds growth that an account's own past does not explain. With g = daily log growth of the 28 days before,
///
/// ```
/// excess    = ln(after ÷ before) − days × median(g)
/// yardstick = max(1.4826 × median|g − median(g)| × √days, ln(1 + rounding step ÷ before))
/// z         = excess ÷ yardstick
/// ```
///
/// and a rule fires when z, the excess and the followers that came all reach their [thresholds][GrowthThresholds]: a
/// hundred followers are neither sold nor worth a look. That z, with median and MAD in place of mean and standard
/// deviation, is the modified z-score of Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993); the floor
/// is ours, for a platform that publishes rounded counts has an MAD of 0 on most days and a step now and then that
/// means nothing.
///
/// What comes out are leads, never verdicts: a video that the whole country saw looks the same for a day.
public final class GrowthAnomalies {
    /// Rises whenever the same counts would give other anomalies.
    public static final int VERSION = 1;

    /// A shift of level has the usual growth again afterwards: at most this part of its excess in the week after.
    private static final int QUIET_PART = 20;

    /// What follows so soon belongs to the same event.
    private static final int ONE_EVENT_DAYS = 7;

    private static final Comparator<GrowthAnomaly> STRENGTH = Comparator.comparingLong(GrowthAnomaly::scoreTenths)
            .thenComparing(GrowthAnomaly::excess)
            .thenComparing(GrowthAnomaly::to, Comparator.reverseOrder());

    private GrowthAnomalies() {}

    /// Oldest first; of an event that lasted some days the strongest point, and a week only where no day in it, or
    /// shortly before it, says the same already.
    ///
    /// @param series the last follower count of each day that has one
    public static List<GrowthAnomaly> in(
            GrowthThresholds thresholds, Platform platform, SortedMap<LocalDate, Long> series) {
        var runs = DailyRun.of(series);
        var jumps = strongest(firing(GrowthRule.JUMP, thresholds, platform, runs));
        var shifts = strongest(firing(GrowthRule.LEVEL_SHIFT, thresholds, platform, runs).stream()
                .filter(shift -> jumps.stream().noneMatch(jump -> isOneEvent(jump, shift)))
                .toList());
        return Stream.concat(jumps.stream(), shifts.stream())
                .sorted(Comparator.comparing(GrowthAnomaly::to))
                .toList();
    }

    private static List<GrowthAnomaly> firing(
            GrowthRule rule, GrowthThresholds thresholds, Platform platform, List<DailyRun> runs) {
        var firing = new ArrayList<GrowthAnomaly>();
        for (var run : runs) {
            for (var to = rule.days(); to + rule.daysAfter() < run.length(); to++) {
                var anomaly = judge(rule, thresholds, platform, run, to);
                if (anomaly != null) {
                    firing.add(anomaly);
                }
            }
        }
        return firing;
    }

    private static @Nullable GrowthAnomaly judge(
            GrowthRule rule, GrowthThresholds thresholds, Platform platform, DailyRun run, int to) {
        var from = to - rule.days();
        var before = run.counts()[from];
        var after = run.counts()[to];
        // What came is the cheapest question, and nearly always the last.
        if (before == 0 || after - before < thresholds.leastGain()) {
            return null;
        }
        var logs = run.logs();
        var baseline = Baseline.upTo(run, from);
        if (baseline == null
                || logs[to] - logs[from] < thresholds.leastExcess(rule) + rule.days() * baseline.median()) {
            return null;
        }
        var excess = logs[to] - logs[from] - rule.days() * baseline.median();
        var step = Math.max(
                RoundingStep.of(platform, after),
                RoundingStep.seenIn(run.counts(), Math.max(0, from - Baseline.DAYS), to));
        var yardstick = Math.max(
                Math.round(baseline.deviation() * StrictMath.sqrt(rule.days())),
                DailyRun.log(before + step) - logs[from]);
        if (excess < thresholds.leastZ() * yardstick) {
            return null;
        }
        if (rule.daysAfter() > 0) {
            var onward = logs[to + rule.daysAfter()] - logs[to] - rule.daysAfter() * baseline.median();
            if (onward * QUIET_PART > excess) {
                return null;
            }
        }
        return new GrowthAnomaly(
                rule, run.date(from), run.date(to), before, after, baseline.median(), Math.max(1, yardstick), excess);
    }

    private static List<GrowthAnomaly> strongest(List<GrowthAnomaly> oldestFirst) {
        var events = new ArrayList<GrowthAnomaly>();
        @Nullable LocalDate last = null;
        for (var anomaly : oldestFirst) {
            if (last == null || anomaly.to().isAfter(last.plusDays(ONE_EVENT_DAYS))) {
                events.add(anomaly);
            } else if (STRENGTH.compare(anomaly, events.getLast()) > 0) {
                events.set(events.size() - 1, anomaly);
            }
            last = anomaly.to();
        }
        return events;
    }

    private static boolean isOneEvent(GrowthAnomaly jump, GrowthAnomaly shift) {
        return !jump.to().isBefore(shift.from().minusDays(ONE_EVENT_DAYS))
                && !jump.to().isAfter(shift.to());
    }
}
