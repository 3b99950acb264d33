package dev.kodama.demo;

import dev.kodama.demo.MadeUpFiles.Sheet;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Followers of some accounts day by day. One of five has bought a part of theirs, at once or over a week, so that
/// there is something to find.
final class MadeUpDays {
    private static final int DAYS = 150;
    private static final int WEEK = 7;
    private static final int BUYERS_AMONG = 5;

    private MadeUpDays() {}

    /// See [Sheet#SNAPSHOTS].
    ///
    /// @param last the day of today's count
    static void write(List<MadeUpCreator> creators, LocalDate last, Writer out) {
        var csv = Sheet.SNAPSHOTS.open(out);
        for (var i = 0; i < creators.size(); i++) {
            var account = creators.get(i).accounts().getFirst();
            var random = new SplittableRandom(creators.get(i).number());
            var growth = quietGrowth(random);
            if (i % BUYERS_AMONG == 2) {
                buy(growth, i % (2 * BUYERS_AMONG) == 2 ? 1 : WEEK, random);
            }
            double followers = account.followers();
            var counts = new long[DAYS];
            for (var day = DAYS - 1; day >= 0; day--) {
                counts[day] = Math.round(followers);
                followers /= Math.exp(growth[day]);
            }
            for (var day = 0; day < DAYS; day++) {
                csv.writeRecord(
                        account.platform().name(),
                        account.handle(),
                        last.minusDays(DAYS - 1L - day).toString(),
                        Long.toString(counts[day]));
            }
        }
    }

    /// Log growth by day.
    private static double[] quietGrowth(SplittableRandom random) {
        var growth = new double[DAYS];
        for (var day = 0; day < DAYS; day++) {
            growth[day] = 0.0007 + 0.0005 * random.nextGaussian();
        }
        return growth;
    }

    /// Between an eighth and a quarter more on top.
    private static void buy(double[] growth, int days, SplittableRandom random) {
        var bought = Math.log(1.125 + 0.125 * random.nextDouble());
        var first = DAYS - 60 + random.nextInt(30);
        for (var day = first; day < first + days; day++) {
            growth[day] += bought / days;
        }
    }
}
