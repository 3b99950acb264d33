package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What public calculators call an average engagement rate. Shown beside a rate, never part of a score: the house's own
/// creators are the better benchmark. Only bands whose denominator is that of [EngagementRate] are here.
public final class Benchmarks {
    private static final String PUBLIC = "Public calculators, November 2025";

    static final List<Band> BANDS = List.of(
            band(Platform.INSTAGRAM, "Instagram", 10_000, 50_000, 84, 111),
            band(Platform.INSTAGRAM, "Instagram", 50_000, 100_000, 75, 101),
            band(Platform.TIKTOK, "TikTok", 10_000, 50_000, 838, 937),
            band(Platform.TIKTOK, "TikTok", 50_000, 100_000, 722, 803));

    private Benchmarks() {}

    /// @param from followers, inclusive
    /// @param until followers, exclusive
    /// @param low in hundredths of a per cent
    /// @param high likewise
    public record Band(Platform platform, long from, long until, Parameter low, Parameter high) {
        private static final int PPM = 100;

        public long lowPpm(ParameterEdition parameters) {
            return parameters.of(low) * PPM;
        }

        public long highPpm(ParameterEdition parameters) {
            return parameters.of(high) * PPM;
        }
    }

    public static @Nullable Band of(Platform platform, long followers) {
        return BANDS.stream()
                .filter(band -> band.platform == platform && band.from <= followers && followers < band.until)
                .findFirst()
                .orElse(null);
    }

    static Stream<Parameter> parameters() {
        return BANDS.stream().flatMap(band -> Stream.of(band.low, band.high));
    }

    private static Band band(Platform platform, String name, int from, int until, long low, long high) {
        var id = "engagement_rate.benchmark.%s_%d_%d".formatted(platform.name().toLowerCase(Locale.ROOT), from, until);
        var who = String.format(Locale.ROOT, "%s %,d–%,d", name, from, until);
        return new Band(
                platform,
                from,
                until,
                end(id + ".low", new Text("公開ベンチマーク下限：" + who, "Public benchmark, lower end: " + who), low),
                end(id + ".high", new Text("公開ベンチマーク上限：" + who, "Public benchmark, upper end: " + who), high));
    }

    private static Parameter end(String id, Text name, long usual) {
        return new Parameter(id, name, new Text("%", "%"), 2, 0, 10_000, usual, PUBLIC);
    }
}
