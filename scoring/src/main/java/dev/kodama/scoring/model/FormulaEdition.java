package dev.kodama.scoring.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The formulas of scores as they stood together. What was replaced stays computable, so that old and new stand
/// side by side. Peers and what is typical are those of today: a formula is compared, not a day.
public enum FormulaEdition {
    /// Engagement by averages, replies by what a file says in two numbers.
    OF_AVERAGES("2026-11", Definitions.FIRST_DAY),
    /// Single posts and comments go before these, where they are known.
    OF_POSTS(Definitions.EDITION, PostMetrics.SINCE);

    public static final FormulaEdition PRESENT = OF_POSTS;

    private final String id;
    private final LocalDate since;

    FormulaEdition(String id, LocalDate since) {
        this.id = id;
        this.since = since;
    }

    public static Optional<FormulaEdition> of(String id) {
        return Arrays.stream(values()).filter(edition -> edition.id.equals(id)).findFirst();
    }

    /// As in [Explanation#definition].
    public String id() {
        return id;
    }

    public LocalDate since() {
        return since;
    }

    /// How a metric was defined then.
    public MetricDefinition definition(Metric metric) {
        return this == OF_AVERAGES ? FormerDefinitions.of(metric) : Definitions.of(metric);
    }

    /// The metrics whose formula has been replaced since.
    public List<Metric> replaced() {
        return Arrays.stream(Metric.values())
                .filter(metric ->
                        definition(metric).version() != Definitions.of(metric).version())
                .toList();
    }

    /// What the formulas look at.
    Dossier reads(Dossier creator) {
        return this == OF_AVERAGES ? creator.withoutPosts() : creator;
    }
}
