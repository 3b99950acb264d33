package dev.kodama.console.chart;

import dev.kodama.console.texts.Figures;
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
            return Figures.MISSING;
        }
        return switch (this) {
            case COUNT -> Figures.count(value);
            case YEN -> Figures.yen(Math.round(value));
            case PERCENT -> Figures.percent(value, 2);
            case DECIMAL -> Figures.decimal(value, 2);
        };
    }
}
