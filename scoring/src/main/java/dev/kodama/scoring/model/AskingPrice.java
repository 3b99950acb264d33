package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a creator asks for on one platform.
public final class AskingPrice {
    private AskingPrice() {}

    /// The cheapest format at the prices in force on that business day; null where nothing is offered yet.
    public static @Nullable Long yen(List<RateCard.Rate> rates, Platform platform, LocalDate today) {
        var inForce = new HashMap<String, RateCard.Rate>();
        for (var rate : rates) {
            if (rate.platform() == platform && !rate.validFrom().isAfter(today)) {
                inForce.merge(
                        rate.format(), rate, (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
            }
        }
        return inForce.values().stream()
                .map(RateCard.Rate::yen)
                .min(Long::compare)
                .orElse(null);
    }

    /// フォロワー単価 in thousandths of a yen.
    ///
    /// @param followers above 0
    public static long perFollower(long yen, long followers) {
        return Math.multiplyExact(yen, 1_000L) / followers;
    }
}
