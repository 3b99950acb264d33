package dev.kodama.console.chart;

import static dev.kodama.console.texts.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One figure against another, such as what is reached against what is spent.
///
/// @param across what the figures of the lower axis are
public record CurveChart(Unit unit, Unit across, List<Curve> curves) implements Drawing {
    /// @param dashed for what is not reached, such as a bound
    public record Curve(String name, List<Point> points, boolean dashed) {}

    /// @param name what the point is, shown with it
    public record Point(String name, double across, double value) {}

    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (var curve : curves) {
            for (var point : curve.points()) {
                rows.add(List.of(curve.name(), point.name(), across.write(point.across()), unit.write(point.value())));
            }
        }
        return new Table(
                List.of(
                        text("console.chart.line"),
                        text("console.chart.name"),
                        text("console.chart.across"),
                        text("console.chart.value")),
                rows);
    }

    @Override
    public Map<String, Object> option() {
        return Map.of(
                "unit",
                unit.name(),
                "tooltip",
                Map.of("trigger", "item"),
                "legend",
                Map.of("show", curves.size() > 1, "bottom", 0),
                "grid",
                Map.of("left", 8, "right", 24, "top", 16, "bottom", curves.size() > 1 ? 32 : 8, "containLabel", true),
                "xAxis",
                Map.of("type", "value", "unit", across.name()),
                "yAxis",
                Map.of("type", "value"),
                "series",
                curves.stream().map(this::series).toList());
    }

    private Map<String, Object> series(Curve curve) {
        var series = new LinkedHashMap<String, Object>();
        series.put("type", "line");
        series.put("name", curve.name());
        series.put("symbolSize", 7);
        series.put("showSymbol", !curve.dashed() && curve.points().size() < 60);
        series.put("lineStyle", Map.of("type", curve.dashed() ? "dashed" : "solid"));
        series.put(
                "data",
                curve.points().stream()
                        .map(point -> Map.of(
                                "name",
                                point.name(),
                                "value",
                                List.of(point.across(), point.value()),
                                "note",
                                across.write(point.across())))
                        .toList());
        return series;
    }
}
