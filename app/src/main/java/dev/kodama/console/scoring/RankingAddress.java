package dev.kodama.console.scoring;

import dev.kodama.console.parts.Address;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How weights, filter and the opened creator are written in an address.
final class RankingAddress {
    static final String WEIGHT = "weight";
    static final String FILTER = "filter";
    static final String PLATFORM = "platform";
    static final String TIER = "tier";
    static final String TOPIC = "topic";
    static final String LANGUAGE = "language";
    static final String MIN_FOLLOWERS = "min";
    static final String MAX_FOLLOWERS = "max";
    static final String MAX_PRICE = "price";
    static final String MEASURED = "measured";
    static final String OPENNESS = "openness";
    static final String CREATOR = "creator";

    /// Says that the filter is the person's own and not the brief's.
    private static final String OWN = "own";

    private RankingAddress() {}

    /// Null where the address says nothing of weights: then those saved with the campaign hold.
    static @Nullable Weights weights(Address address) {
        var written = address.all(WEIGHT);
        if (written.isEmpty()) {
            return null;
        }
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var pair : written) {
            for (var metric : Metric.values()) {
                var id = Definitions.of(metric).id();
                if (pair.startsWith(id + "-")) {
                    weight(pair.substring(id.length() + 1), metric, weights);
                }
            }
        }
        return new Weights(weights);
    }

    /// A figure that is none is ignored: addresses are typed by people.
    private static void weight(String written, Metric metric, EnumMap<Metric, Integer> weights) {
        try {
            weights.put(metric, Math.clamp(Integer.parseInt(written), 0, Weights.MAX));
        } catch (NumberFormatException _) {
            // left at 0
        }
    }

    /// @param weights null to take them out
    static Address with(Address address, @Nullable Weights weights) {
        var written = new ArrayList<String>();
        if (weights != null) {
            for (var metric : Metric.values()) {
                written.add(Definitions.of(metric).id() + "-" + weights.of(metric));
            }
        }
        return address.withAll(WEIGHT, written);
    }

    /// Null where the address says nothing of a filter: then the brief's holds.
    static @Nullable RankingFilter filter(Address address) {
        if (!address.one(FILTER).filter(OWN::equals).isPresent()) {
            return null;
        }
        return new RankingFilter(
                address.all(PLATFORM, Platform.class),
                address.all(TIER, Tier.class),
                Set.copyOf(address.all(TOPIC)),
                Set.copyOf(address.all(LANGUAGE)),
                address.number(MIN_FOLLOWERS).orElse(null),
                address.number(MAX_FOLLOWERS).orElse(null),
                null,
                address.number(MAX_PRICE).orElse(null),
                address.one(MEASURED).isPresent(),
                address.one(OPENNESS, Openness.class).orElse(Openness.ANYONE));
    }

    static Address with(Address address, @Nullable RankingFilter filter) {
        var own = filter == null ? RankingFilter.NONE : filter;
        return address.with(FILTER, filter == null ? null : OWN)
                .withAll(PLATFORM, own.platforms())
                .withAll(TIER, own.tiers())
                .withAll(TOPIC, own.topics())
                .withAll(LANGUAGE, own.languages())
                .with(MIN_FOLLOWERS, own.minFollowers())
                .with(MAX_FOLLOWERS, own.maxFollowers())
                .with(MAX_PRICE, own.maxPriceYen())
                .with(MEASURED, own.audienceMeasured() ? "yes" : null)
                .with(OPENNESS, own.openness() == Openness.ANYONE ? null : own.openness());
    }

    static @Nullable UUID creator(Address address) {
        try {
            return address.one(CREATOR).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
