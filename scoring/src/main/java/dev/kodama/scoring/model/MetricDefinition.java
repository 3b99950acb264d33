package dev.kodama.scoring.model;

import java.time.LocalDate;

/// One metric as it is computed since `validFrom`.
///
/// @param id stable, for programs
/// @param version rises whenever the same inputs would give another value
/// @param formula how the level of 0 … 1 comes about; 0.5 is always what a typical peer has
/// @param source where the formula is taken from
/// @param defaultWeight 0 … 100
public record MetricDefinition(
        Metric metric,
        String id,
        int version,
        LocalDate validFrom,
        Text name,
        Text unit,
        Text meaning,
        String formula,
        String source,
        int defaultWeight) {}
