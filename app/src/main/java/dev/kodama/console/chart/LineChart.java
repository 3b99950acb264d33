package dev.kodama.console.chart;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.console.texts.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Formats over time, one line each. A gap in what is known is a gap in the line.
public record LineChart(Unit unit, List<Line> lines) implements Drawing {
    public record Line(String name, List<Point> points) {}

    /// @param value null where nothing is known
    /// @param note shown with the point, such as where the figure comes from
    /// @param marked stands out from the line
    public record Point(Instant at, @Nullable Double value, String note, boolean marked) {
        public Point(Instant at, @Nullable Double value, String note) {
            this(at, value, note, false);
        }

        public Point(Instant at, @Nullable Double value) {
            this(at, value, "");
        }

        private List<@Nullable Object> place() {
            return Arrays.asList(at.toEpochMilli(), value);
        }
    }

    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            for (var point : line.points().stream()
                    .sorted(Comparator.comparing(Point::at).reversed())
                    .toList()) {
                rows.add(List.of(line.name(), Formats.date(point.at()), unit.write(point.value()), point.note()));
            }
        }
        return new Table(
                List.of(
                        text("console.chart.line"),
                        text("console.chart.date"),
                        text("console.chart.value"),
                        text("console.chart.note")),
                rows);
    }

    @Override
    public Map<String, Object> option() {
        return Map.of(
                "unit",
                unit.name(),
                "tooltip",
                Map.of("trigger", "axis"),
                "legend",
                Map.of("show", lines.size() > 1, "bottom", 0),
                "grid",
                Map.of("left", 8, "right", 16, "top", 16, "bottom", lines.size() > 1 ? 32 : 8, "containLabel", true),
                "xAxis",
                Map.of("type", "time"),
                "yAxis",
                Map.of("type", "value", "scale", unit == Unit.COUNT),
                "series",
                lines.stream().map(LineChart::series).toList());
    }

    private static Map<String, Object> series(Line line) {
        var data = line.points().stream()
                .sorted(Comparator.comparing(Point::at))
                .map(point -> new Datum(point.place(), point.note()))
                .toList();
        return Map.of(
                "type",
                "line",
                "name",
                line.name(),
                "symbolSize",
                6,
                "showSymbol",
                line.points().size() < 60,
                "markPoint",
                marks(line),
                "data",
                data);
    }

    private static Map<String, Object> marks(Line line) {
        return Map.of(
                "symbol",
                "circle",
                "symbolSize",
                12,
                "silent",
                true,
                "label",
                Map.of("show", false),
                "data",
                line.points().stream()
                        .filter(Point::marked)
                        .map(point -> Map.of("coord", point.place()))
                        .toList());
    }

    private record Datum(List<@Nullable Object> value, String note) {}
}
