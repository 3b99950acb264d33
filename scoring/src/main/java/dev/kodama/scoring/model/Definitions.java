package dev.kodama.scoring.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The metric definitions in force. A changed formula is a new version of its metric and a new edition of the whole;
/// a changed number in a formula is a new [ParameterEdition].
public final class Definitions {
    /// Stored with every judgement.
    public static final String EDITION = "2026-11-27";

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    private Definitions() {}

    /// Of a metric that scores are made of.
    public static MetricDefinition of(Metric metric) {
        return Objects.requireNonNull(ScoreDefinitions.ALL.get(metric), metric::name);
    }

    /// How much it counts where nobody says otherwise.
    public static Parameter weight(Metric metric) {
        return of(metric).parameters().getFirst();
    }

    /// First those that scores are made of, in the order in which they are shown, then the others.
    public static List<MetricDefinition> all() {
        return Stream.of(
                        Stream.of(Metric.values()).map(Definitions::of),
                        FurtherDefinitions.ALL.stream(),
                        PostMetrics.all().stream())
                .flatMap(definitions -> definitions)
                .toList();
    }

    /// Of all metrics, in their order.
    public static List<Parameter> parameters() {
        return all().stream()
                .flatMap(definition -> definition.parameters().stream())
                .toList();
    }
}
