package dev.kodama.console.chart;

import dev.kodama.console.texts.Formats;
import org.jspecify.annotations.Nullable;

/// What the figures of an axis are, and so how they are written.
public enum Unit {
    COUNT,
    YEN,
    /// A fraction: 0.05 is written 5 %.
    PERCENT,
    DECIMAL;

    String write(@Nullable Double value) {
        if (value == null) {
            return Formats.MISSING;
        }
        return switch (this) {
            case COUNT -> Formats.count(value);
            case YEN -> Formats.yen(Math.round(value));
            case PERCENT -> Formats.percent(value, 2);
            case DECIMAL -> Formats.decimal(value, 2);
        };
    }
}
