package dev.kodama.scoring.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Days in a row. Where up to a week was not counted, growth is taken to have been even; a longer gap begins a new run,
/// for nobody knows what happened in it.
///
/// @param counts followers, 0 on days that were not counted
/// @param logs ln(followers) in millionths; even growth on days that were not counted
record DailyRun(LocalDate first, long[] counts, long[] logs) {
    private static final int LONGEST_GAP = 7;

    /// @param series followers by day; counts below 1 have no logarithm and are left out
    static List<DailyRun> of(SortedMap<LocalDate, Long> series) {
        var counted =
                series.entrySet().stream().filter(count -> count.getValue() > 0).toList();
        var runs = new ArrayList<DailyRun>();
        for (var from = 0; from < counted.size(); ) {
            var to = from;
            while (to + 1 < counted.size()
                    && days(counted.get(to).getKey(), counted.get(to + 1).getKey()) <= LONGEST_GAP) {
                to++;
            }
            var first = counted.get(from).getKey();
            var counts = new long[days(first, counted.get(to).getKey()) + 1];
            for (var count : counted.subList(from, to + 1)) {
                counts[days(first, count.getKey())] = count.getValue();
            }
            runs.add(new DailyRun(first, counts, logs(counts)));
            from = to + 1;
        }
        return runs;
    }

    private static long[] logs(long[] counts) {
        var logs = new long[counts.length];
        var last = 0;
        for (var day = 0; day < counts.length; day++) {
            if (counts[day] > 0) {
                logs[day] = log(counts[day]);
                for (var between = last + 1; between < day; between++) {
                    logs[between] = logs[last] + (logs[day] - logs[last]) * (between - last) / (day - last);
                }
                last = day;
            }
        }
        return logs;
    }

    /// `StrictMath`, because `Math.log` may differ in the last bit between machines.
    static long log(long followers) {
        return Math.round(StrictMath.log(followers) * 1e6);
    }

    int length() {
        return counts.length;
    }

    boolean isCounted(int day) {
        return counts[day] > 0;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
