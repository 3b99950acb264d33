package dev.kodama.creators.freshness;

import dev.kodama.creators.vendors.Halt;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/// How long a platform is left alone. What it asks for itself is honoured; else the pause doubles with every failure
/// in a row, and half of it is chance, so that instances and houses do not come back in step.
///
/// @param chance 0 inclusive … 1 exclusive
record BackOff(DoubleSupplier chance) {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// A key that is not accepted is not mended by waiting.
    private static final Duration FIRST_WITHOUT_ACCESS = Duration.ofMinutes(15);

    private static final Duration LONGEST_WITHOUT_ACCESS = Duration.ofHours(6);

    /// A day's quota, and a little for clocks that differ: nobody can ask for more.
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(25);

    private static final Duration MARGIN = Duration.ofSeconds(1);

    /// @param failures in a row, this one included: 1 or more
    Instant until(Halt halt, int failures, Instant now) {
        if (halt.until() != null) {
            var latest = now.plus(LONGEST_ASKED_FOR);
            var asked = halt.until().isAfter(latest) ? latest : halt.until();
            return (asked.isBefore(now) ? now : asked).plus(share(MARGIN, chance.getAsDouble()));
        }
        var pause = switch (halt.why()) {
            case NO_ACCESS -> doubled(FIRST_WITHOUT_ACCESS, LONGEST_WITHOUT_ACCESS, failures);
            case QUOTA -> LONGEST;
            case SLOW_DOWN, DOWN -> doubled(FIRST, LONGEST, failures);
        };
        return now.plus(share(pause, 0.5 + chance.getAsDouble() / 2));
    }

    private static Duration doubled(Duration first, Duration longest, int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private static Duration share(Duration pause, double share) {
        return Duration.ofMillis(Math.round(pause.toMillis() * share));
    }
}
