package dev.kodama.console.chart;

import static dev.kodama.console.texts.Texts.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How things go with each other: the same names from left to right and from the top down, and a colour for every
/// two.
///
/// @param value what the colours stand for, in a word
/// @param most the value of the strongest colour
public record HeatMapChart(Unit unit, String value, List<String> names, List<Cell> cells, double most)
        implements Drawing {
    /// With more names than this, figures do not fit into the cells.
    private static final int MOST_LABELLED = 15;

    /// @param one position of the first in `names`
    /// @param value null where nothing is known; then the cell stays empty
    /// @param note shown with the cell
    public record Cell(int one, int other, @Nullable Double value, String note) {}

    @Override
    public Table table() {
        return new Table(
                List.of(text("console.chart.name"), text("console.chart.name"), value, text("console.chart.note")),
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .sorted(Comparator.comparing(Cell::value, Comparator.nullsLast(Comparator.reverseOrder())))
                        .map(cell -> List.of(
                                names.get(cell.one()), names.get(cell.other()), unit.write(cell.value()), cell.note()))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        return Map.of(
                "unit",
                unit.name(),
                "tooltip",
                Map.of("trigger", "item"),
                "grid",
                Map.of("left", 8, "right", 16, "top", 8, "bottom", 48, "containLabel", true),
                "xAxis",
                Map.of("type", "category", "data", names, "axisLabel", Map.of("rotate", 45, "interval", 0)),
                "yAxis",
                Map.of("type", "category", "data", names, "inverse", true, "axisLabel", Map.of("interval", 0)),
                "visualMap",
                Map.of("min", 0, "max", most, "orient", "horizontal", "left", "center", "bottom", 0),
                "series",
                List.of(Map.of(
                        "type",
                        "heatmap",
                        "name",
                        value,
                        "label",
                        Map.of("show", names.size() <= MOST_LABELLED),
                        "data",
                        data())));
    }

    /// Each pair twice, on either side of the diagonal.
    private List<Datum> data() {
        return cells.stream()
                .<Datum>mapMulti((cell, drawn) -> {
                    drawn.accept(datum(cell, cell.one(), cell.other()));
                    drawn.accept(datum(cell, cell.other(), cell.one()));
                })
                .toList();
    }

    private Datum datum(Cell cell, int column, int row) {
        return new Datum(
                Arrays.asList(column, row, cell.value()),
                names.get(cell.one()) + " × " + names.get(cell.other()),
                cell.note());
    }

    private record Datum(List<@Nullable Object> value, String name, String note) {}
}
