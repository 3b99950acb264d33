package dev.kodama.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact that went into a judgement.
///
/// @param id stable, for programs
/// @param value a plain number, or words
/// @param capturedAt when it was true, if it is a measured figure
/// @param source where it comes from, if it was measured outside
/// @param n on how many it was measured, if that matters
public record Input(
        String id,
        Text label,
        String value,
        @Nullable Instant capturedAt,
        @Nullable String source,
        @Nullable Integer n) {
    public static final String MATCHING_INTERESTS = "matching_interests";
    public static final String AUDIENCE_AT_LEAST = "audience_at_least";
    public static final String AUDIENCE_AT_MOST = "audience_at_most";

    static Input of(String id, String ja, String en, Object value) {
        return new Input(id, new Text(ja, en), String.valueOf(value), null, null, null);
    }

    Input measured(Instant at, String from) {
        return new Input(id, label, value, at, from, n);
    }

    Input from(String said) {
        return new Input(id, label, value, capturedAt, said, n);
    }

    Input over(@Nullable Integer count) {
        return new Input(id, label, value, capturedAt, source, count);
    }
}
