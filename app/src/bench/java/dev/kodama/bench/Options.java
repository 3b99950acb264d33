package dev.kodama.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line; see the package.
///
/// @param only empty for all
/// @param history one creator in so many has a year of monthly figures
/// @param references whether the bare database is measured too
/// @param home where loaded homes are kept; null to throw them away
/// @param output where results and working files go
record Options(
        List<Integer> sizes,
        Set<String> only,
        long seed,
        int history,
        boolean references,
        @Nullable Path home,
        Path output) {
    static Options fromSystemProperties() {
        var home = System.getProperty("bench.home", "");
        return new Options(
                words("bench.sizes", "10k").map(Options::size).toList(),
                words("bench.only", "").collect(Collectors.toSet()),
                Long.parseLong(System.getProperty("bench.seed", "1")),
                Integer.parseInt(System.getProperty("bench.history", "10")),
                Boolean.parseBoolean(System.getProperty("bench.references", "true")),
                home.isBlank() ? null : Path.of(home).toAbsolutePath(),
                Path.of(System.getProperty("bench.output", "target/bench")).toAbsolutePath());
    }

    boolean wants(String measure) {
        return only.isEmpty() || only.contains(measure);
    }

    /// `10k` → 10 000, `1M` → 1 000 000.
    static int size(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var factor = lower.endsWith("m") ? 1_000_000 : lower.endsWith("k") ? 1_000 : 1;
        return Integer.parseInt(factor == 1 ? lower : lower.substring(0, lower.length() - 1)) * factor;
    }

    private static Stream<String> words(String property, String fallback) {
        return Arrays.stream(System.getProperty(property, fallback).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}
