package dev.kodama.scoring.model;

import java.time.Instant;

/// The quality of an audience as one sample gave it.
///
/// @param capturedAt when the followers were looked at
/// @param source who did
public record QualityMeasurement(Instant capturedAt, String source, AudienceQuality quality) {}
