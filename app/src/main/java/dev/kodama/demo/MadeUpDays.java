package dev.kodama.demo;

import dev.kodama.demo.MadeUpFiles.Sheet;
import java.io.Writer;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Followers of some accounts day by day. Some have bought a part of theirs, at once or over a week, so that there is
/// something to find.
final class MadeUpDays {
    private static final int DAYS = 150;
    private static final int WEEK = 7;

    private MadeUpDays() {}

    /// See [Sheet#SNAPSHOTS].
    ///
    /// @param last the day of today's count
    static void write(Stream<MadeUpCreator> creators, LocalDate last, Writer out) {
        var csv = Sheet.SNAPSHOTS.open(out);
        creators.forEach(creator -> {
            var account = creator.accounts().getFirst();
            var growth = growth(new SplittableRandom(creator.number()));
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
        });
    }

    /// Daily log growth: a quiet rise, and in one of three accounts between an eighth and a quarter more on top.
    private static double[] growth(SplittableRandom random) {
        var growth = new double[DAYS];
        for (var day = 0; day < DAYS; day++) {
            growth[day] = 0.0007 + 0.0005 * random.nextGaussian();
        }
        if (random.nextInt(3) == 0) {
            var bought = Math.log(1.125 + 0.125 * random.nextDouble());
            var days = random.nextBoolean() ? 1 : WEEK;
            var first = DAYS - 60 + random.nextInt(30);
            for (var day = first; day < first + days; day++) {
                growth[day] += bought / days;
            }
        }
        return growth;
    }
}
