package dev.kodama.creators.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Figures in coarse steps, so that one index finds ranges of them together with words. A range's steps hold a little
/// more than the range: the column decides.
final class Steps {
    /// Above the largest power of two of views that is told apart.
    private static final int MOST_VIEWS = 32;

    private static final int RATE_STEP_PPM = 50_000;
    private static final int MOST_RATE = 20;
    private static final int FIRST_YEAR = 2005;
    private static final int NEVER = 0;

    private Steps() {}

    /// By powers of two.
    static int ofViews(long views) {
        return Math.min(MOST_VIEWS, Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, views)));
    }

    static IntStream ofViews(@Nullable Long from, @Nullable Long below) {
        return IntStream.rangeClosed(from == null ? 0 : ofViews(from), below == null ? MOST_VIEWS : ofViews(below));
    }

    /// By twentieths of the whole.
    static int ofRate(long ppm) {
        return (int) Math.clamp(ppm / RATE_STEP_PPM, 0, MOST_RATE);
    }

    static IntStream ofRate(@Nullable Long from, @Nullable Long below) {
        return IntStream.rangeClosed(from == null ? 0 : ofRate(from), below == null ? MOST_RATE : ofRate(below));
    }

    /// By months, in UTC; what was never taken has a step of its own.
    static int ofMonth(@Nullable Instant taken) {
        if (taken == null) {
            return NEVER;
        }
        var day = LocalDate.ofInstant(taken, ZoneOffset.UTC);
        return Math.max(1, (day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue());
    }

    static IntStream since(Instant from, Instant now) {
        // A year more: a list may be dated ahead.
        return IntStream.rangeClosed(ofMonth(from), ofMonth(now) + 12);
    }

    static IntStream before(Instant end) {
        return IntStream.rangeClosed(NEVER, ofMonth(end));
    }
}
