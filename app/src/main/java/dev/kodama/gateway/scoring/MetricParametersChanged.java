package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.Payload;

/// There is a new edition.
record MetricParametersChanged(long number) implements Payload {}
