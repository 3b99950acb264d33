package dev.kodama.scoring.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A weighted mean of levels, in ten-thousandths of a point: 0 … 1 000 000 for 0 … 100 points.
///
/// Integers throughout. Contributions add up exactly to the score: each is rounded down and what is left over goes to
/// the largest remainders (the largest remainder method of Hamilton).
///
/// @param low lower end of the interval: every level at its own lower end, so it is wider than 95 %
/// @param high upper end, likewise
/// @param components in the order of [Metric]
public record Score(int low, int points, int high, List<Component> components) {
    /// Ten-thousandths of a point per ten-thousandth of a level.
    private static final int SCALE = 100;

    /// @param weight 0 where the brief does not ask for it
    /// @param contribution to [Score#points], in ten-thousandths of a point
    public record Component(Metric metric, int version, int weight, Level level, int contribution, Finding finding) {}

    public static Score of(Weights weights, Map<Metric, Finding> findings) {
        return of(weights, findings, FormulaEdition.PRESENT);
    }

    /// @param formulas by which they were found
    static Score of(Weights weights, Map<Metric, Finding> findings, FormulaEdition formulas) {
        var metrics = Metric.values();
        var asked = new boolean[metrics.length];
        var levels = new Level[metrics.length];
        for (var metric : metrics) {
            var finding = finding(findings, metric);
            asked[metric.ordinal()] = !(finding instanceof Finding.NotAsked);
            levels[metric.ordinal()] = finding instanceof Finding.Known known ? known.level() : Level.UNKNOWN;
        }
        var effective = effective(weights, asked);
        var total = Math.max(1, Arrays.stream(effective).sum());
        var contributions = contributions(effective, levels, total);
        var components = new ArrayList<Component>();
        var low = 0L;
        var value = 0L;
        var high = 0L;
        for (var metric : metrics) {
            var i = metric.ordinal();
            low += (long) effective[i] * levels[i].low();
            value += (long) effective[i] * levels[i].value();
            high += (long) effective[i] * levels[i].high();
            components.add(new Component(
                    metric,
                    formulas.definition(metric).version(),
                    effective[i],
                    levels[i],
                    contributions[i],
                    finding(findings, metric)));
        }
        return new Score(points(low, total), points(value, total), points(high, total), List.copyOf(components));
    }

    public Component component(Metric metric) {
        return components.get(metric.ordinal());
    }

    /// The weights that count, by [Metric#ordinal]: none for what the brief does not ask. If all are 0, all that is
    /// asked counts alike.
    public static int[] effective(Weights weights, boolean[] asked) {
        var effective = new int[asked.length];
        for (var metric : Metric.values()) {
            effective[metric.ordinal()] = asked[metric.ordinal()] ? weights.of(metric) : 0;
        }
        if (Arrays.stream(effective).sum() == 0) {
            for (var i = 0; i < asked.length; i++) {
                effective[i] = asked[i] ? 1 : 0;
            }
        }
        return effective;
    }

    private static Finding finding(Map<Metric, Finding> findings, Metric metric) {
        var finding = findings.get(metric);
        return finding == null ? new Finding.NotAsked() : finding;
    }

    /// @param weighted sum of weight × level
    /// @param total sum of the weights, above 0
    public static int points(long weighted, int total) {
        return (int) (weighted * SCALE / total);
    }

    /// The least sum of weight × level that comes to so many points.
    public static long least(int points, int total) {
        return Math.ceilDiv((long) points * total, SCALE);
    }

    private static int[] contributions(int[] weights, Level[] levels, int total) {
        var contributions = new int[weights.length];
        var remainders = new long[weights.length];
        var weighted = 0L;
        var given = 0;
        for (var i = 0; i < weights.length; i++) {
            var exact = (long) weights[i] * levels[i].value();
            weighted += exact;
            contributions[i] = points(exact, total);
            remainders[i] = exact * SCALE % total;
            given += contributions[i];
        }
        var byRemainder = new ArrayList<Integer>();
        for (var i = 0; i < weights.length; i++) {
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingLong(i -> -remainders[i]));
        for (var left = points(weighted, total) - given; left > 0; left--) {
            contributions[byRemainder.get(left - 1)]++;
        }
        return contributions;
    }
}
