package dev.kodama.console.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Metric;
import java.util.List;

/// One figure, large, with what is to be known about it.
final class Tile extends Div {
    Tile(Figure figure) {
        addClassName("report-tile");
        setTitle(FigureText.origin(figure));
        var label = new Span(figure.metric().label(FigureText.language()));
        label.addClassName("report-tile-label");
        var value = new Span(FigureText.written(figure));
        value.addClassNames("report-tile-value", "figure");
        if (figure.value() == null) {
            value.addClassName("missing");
        }
        add(label, value);
        var remark = FigureText.remark(figure);
        if (remark != null) {
            note(remark);
        }
    }

    /// A second line of smaller figures beside the first.
    Tile note(String words) {
        var note = new Span(words);
        note.addClassName("report-tile-note");
        add(note);
        return this;
    }

    static Div row(List<Tile> tiles) {
        var row = new Div();
        row.addClassName("report-tiles");
        tiles.forEach(row::add);
        return row;
    }

    /// As a note of another tile: "Paid ¥90,000".
    static String beside(Figure figure) {
        Metric metric = figure.metric();
        return metric.label(FigureText.language()) + " " + FigureText.written(figure);
    }
}
