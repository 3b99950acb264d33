package dev.kodama.creators.vendors;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// So many units in each window.
public record Quota(int units, Window window) {
    public Quota {
        if (units < 1) {
            throw new IllegalArgumentException("a quota is 1 or more, not " + units);
        }
    }

    /// How a platform cuts time. A platform whose window slides is taken to cut it at fixed moments; what that gets
    /// wrong, its own count ([Allowance]) puts right.
    public enum Window {
        QUARTER_HOUR,
        HOUR,
        /// YouTube's day ends at midnight Pacific Time.
        PACIFIC_DAY,
        UTC_DAY;

        private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

        /// The end of the window that this moment lies in.
        public Instant endAfter(Instant moment) {
            return switch (this) {
                case QUARTER_HOUR -> next(moment, Duration.ofMinutes(15));
                case HOUR -> next(moment, Duration.ofHours(1));
                case PACIFIC_DAY -> midnightAfter(moment, PACIFIC);
                case UTC_DAY -> midnightAfter(moment, ZoneId.of("UTC"));
            };
        }

        private static Instant next(Instant moment, Duration length) {
            var seconds = length.toSeconds();
            return Instant.ofEpochSecond((moment.getEpochSecond() / seconds + 1) * seconds);
        }

        private static Instant midnightAfter(Instant moment, ZoneId zone) {
            return moment.atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }
}
