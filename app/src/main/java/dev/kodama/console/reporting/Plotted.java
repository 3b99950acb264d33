package dev.kodama.console.reporting;

import dev.kodama.console.chart.Unit;
import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Metric;
import org.jspecify.annotations.Nullable;

/// Report figures as charts want them.
final class Plotted {
    private Plotted() {}

    static Unit unit(Metric metric) {
        return switch (metric.unit()) {
            case YEN -> Unit.YEN;
            case YEN_PER, RATED -> Unit.DECIMAL;
            case COUNT -> Unit.COUNT;
            case PERCENT -> Unit.PERCENT;
        };
    }

    /// Null where there is no value, so that the chart has a gap and not a 0.
    static @Nullable Double value(Figure figure) {
        if (figure.value() == null) {
            return null;
        }
        var value = figure.value().doubleValue();
        return unit(figure.metric()) == Unit.PERCENT ? value / 100 : value;
    }
}
