package dev.kodama.console.chart;

import static dev.kodama.console.texts.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Formats by name, as lying bars from the top down: names are read more easily that way, Japanese ones above all.
///
/// @param names one for each bar
/// @param series each with one value a name; null where nothing is known
public record BarChart(Unit unit, List<String> names, List<Series> series) implements Drawing {
    public record Series(String name, List<@Nullable Double> values) {}

    public BarChart {
        for (var one : series) {
            if (one.values().size() != names.size()) {
                throw new IllegalArgumentException(
                        "%d values for %d names in %s".formatted(one.values().size(), names.size(), one.name()));
            }
        }
    }

    /// One value a name.
    public static BarChart of(Unit unit, String what, List<String> names, List<@Nullable Double> values) {
        return new BarChart(unit, names, List.of(new Series(what, values)));
    }

    @Override
    public Table table() {
        var columns = new ArrayList<String>();
        columns.add(text("console.chart.name"));
        series.forEach(one -> columns.add(one.name()));
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < names.size(); i++) {
            var row = new ArrayList<String>();
            row.add(names.get(i));
            for (var one : series) {
                row.add(unit.write(one.values().get(i)));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    @Override
    public Map<String, Object> option() {
        return Map.of(
                "unit",
                unit.name(),
                "tooltip",
                Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "legend",
                Map.of("show", series.size() > 1, "bottom", 0),
                "grid",
                Map.of("left", 8, "right", 24, "top", 8, "bottom", series.size() > 1 ? 32 : 8, "containLabel", true),
                "xAxis",
                Map.of("type", "value"),
                "yAxis",
                Map.of("type", "category", "inverse", true, "data", names),
                "series",
                series.stream()
                        .map(one -> Map.of("type", "bar", "name", one.name(), "barMaxWidth", 18, "data", one.values()))
                        .toList());
    }
}
