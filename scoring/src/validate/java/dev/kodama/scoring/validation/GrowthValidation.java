package dev.kodama.scoring.validation;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.growth.GrowthAnomalies;
import dev.kodama.scoring.growth.GrowthAnomaly;
import dev.kodama.scoring.growth.GrowthRule;
import dev.kodama.scoring.growth.GrowthThresholds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often the growth rules fire on real series, and how many purchases they find that are put into them.
///
/// A purchase adds a share of the followers of its first day, which then stay; the sum is rounded as YouTube rounds.
/// The day is drawn with a fixed seed, with 14 days before it and 15 after. It is found if an anomaly ends within two
/// weeks of it, where the untouched series has none. The two halves show how far the figures scatter; none is held
/// out, since the thresholds were chosen on series of both (decision 23).
final class GrowthValidation {
    private static final int[] PERCENT = {5, 10, 20, 50};
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 15;
    private static final int LEAST_FOLLOWERS = 1_000;
    private static final int FOUND_WITHIN = 13;

    private final List<DailySeries> all;

    GrowthValidation(SortedMap<String, DailySeries> all) {
        this.all = List.copyOf(all.values());
    }

    void print() {
        IO.println("Growth anomalies, rules version %d".formatted(GrowthAnomalies.VERSION));
        IO.println("Rounding: %s".formatted(roundingSteps()));
        part("All", all);
        part("One half", all.stream().filter(one -> !one.isInOtherHalf()).toList());
        part("Other half", all.stream().filter(DailySeries::isInOtherHalf).toList());
        IO.println("\nWho fires, untouched");
        for (var series : all) {
            for (var anomaly : anomalies(series.days())) {
                IO.println("  %-34s %-11s %s … %s %,9d → %,9d  %+6.1f %%  z %.1f"
                        .formatted(
                                series.creator(),
                                anomaly.rule(),
                                anomaly.from(),
                                anomaly.to(),
                                anomaly.before(),
                                anomaly.after(),
                                anomaly.excessShare() * 100,
                                anomaly.scoreTenths() / 10.0));
            }
        }
    }

    /// Days on which the published count moved by no more than one step of its rounding, and those that fired.
    private String roundingSteps() {
        var steps = 0;
        var fired = 0;
        for (var series : all) {
            var days = series.days();
            var jumps = anomalies(days).stream()
                    .filter(anomaly -> anomaly.rule() == GrowthRule.JUMP)
                    .toList();
            for (var day : days.keySet()) {
                var before = days.get(day.minusDays(1));
                if (before != null && isOneStep(before, days.get(day))) {
                    steps++;
                    fired += (int)
                            jumps.stream().filter(jump -> jump.to().equals(day)).count();
                }
            }
        }
        return "%,d days with a change of one published step, %d of them fire".formatted(steps, fired);
    }

    private static boolean isOneStep(long before, long after) {
        return before >= LEAST_FOLLOWERS
                && before != after
                && Math.abs(after - before) <= step(Math.max(before, after));
    }

    private static void part(String name, List<DailySeries> creators) {
        var months = creators.stream().mapToInt(one -> one.days().size()).sum() / DAYS_A_MONTH;
        var alarms = new int[GrowthRule.values().length];
        for (var series : creators) {
            anomalies(series.days()).forEach(anomaly -> alarms[anomaly.rule().ordinal()]++);
        }
        var sum = alarms[0] + alarms[1];
        IO.println("\n%s: %,d creators, %,.0f creator-months".formatted(name, creators.size(), months));
        IO.println("  alarms on untouched series: %d (jump %d, level shift %d), one in %,.0f creator-months (aim: 200)"
                .formatted(sum, alarms[0], alarms[1], months / sum));
        IO.println("  purchases found, of accounts with at least %,d followers".formatted(LEAST_FOLLOWERS));
        IO.println("    %8s %16s %16s".formatted("size", "at once", "over a week"));
        for (var percent : PERCENT) {
            IO.println("    %6d %% %16s %16s"
                    .formatted(percent, found(creators, percent, 1), found(creators, percent, 7)));
        }
    }

    private static String found(List<DailySeries> creators, int percent, int spread) {
        var random = new Random(20_261_123);
        var tried = 0;
        var found = 0;
        for (var series : creators) {
            var days = new ArrayList<>(series.days().keySet());
            if (days.size() < DAYS_BEFORE + DAYS_AFTER + 1) {
                continue;
            }
            var first = days.get(random.nextInt(DAYS_BEFORE, days.size() - DAYS_AFTER));
            if (followers(series.days(), first) < LEAST_FOLLOWERS || isFoundAt(first, series.days())) {
                continue;
            }
            tried++;
            found += isFoundAt(first, bought(series.days(), first, percent, spread)) ? 1 : 0;
        }
        return "%.1f %% of %d".formatted(100.0 * found / tried, tried);
    }

    private static SortedMap<LocalDate, Long> bought(
            SortedMap<LocalDate, Long> untouched, LocalDate first, int percent, int spread) {
        var bought = followers(untouched, first) * percent / 100;
        var days = new TreeMap<>(untouched);
        days.tailMap(first).replaceAll((day, followers) -> {
            var delivered = Math.min(spread, ChronoUnit.DAYS.between(first, day) + 1);
            var sum = followers + bought * delivered / spread;
            return sum - sum % step(sum);
        });
        return days;
    }

    private static boolean isFoundAt(LocalDate first, SortedMap<LocalDate, Long> days) {
        return anomalies(days).stream()
                .anyMatch(anomaly ->
                        !anomaly.to().isBefore(first) && !anomaly.to().isAfter(first.plusDays(FOUND_WITHIN)));
    }

    private static List<GrowthAnomaly> anomalies(SortedMap<LocalDate, Long> days) {
        return GrowthAnomalies.in(GrowthThresholds.USUAL, Platform.YOUTUBE, days);
    }

    private static long followers(SortedMap<LocalDate, Long> days, LocalDate counted) {
        return Objects.requireNonNull(days.get(counted));
    }

    /// Three significant digits.
    private static long step(long followers) {
        var step = 1L;
        while (followers / step >= LEAST_FOLLOWERS) {
            step *= 10;
        }
        return step;
    }
}
