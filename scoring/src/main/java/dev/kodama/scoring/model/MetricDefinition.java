package dev.kodama.scoring.model;

import java.time.LocalDate;
import java.util.List;

/// One metric as it is computed since `validFrom`.
///
/// @param id stable, for programs
/// @param version rises whenever the same inputs and parameters would give another value
/// @param formula how the value comes about; of a metric that scores are made of: how its level of 0 … 1 does, where
/// 0.5 is always what a typical peer has
/// @param source where the formula is taken from
/// @param parameters the numbers in it that the house may set; of a metric that scores are made of, first its weight
public record MetricDefinition(
        String id,
        int version,
        LocalDate validFrom,
        Text name,
        Text unit,
        Text meaning,
        String formula,
        String source,
        List<Parameter> parameters) {}
