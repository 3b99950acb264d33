package dev.kodama.campaigns.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// What time it is for the house.
public final class Moment {
    /// Business dates are those of Tokyo, wherever the server stands.
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Tokyo");

    private Moment() {}

    /// In microseconds, as PostgreSQL keeps it, so that a fact read back equals the fact that was told.
    public static Instant now() {
        return micros(Instant.now());
    }

    public static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate today() {
        return LocalDate.now(BUSINESS_ZONE);
    }
}
