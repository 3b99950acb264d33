package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/// A short table that is there as a whole; a long one is a [PagedGrid]. Figures stand on the right.
public final class PlainTable extends Div {
    private final NativeTable table = new NativeTable();
    private final List<NativeTableHeaderCell> headers = new ArrayList<>();

    public PlainTable(String... columns) {
        addClassName("table-scroll");
        table.addClassName("plain-table");
        var head = table.getHead().addRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
            headers.add(cell);
        }
        add(table);
    }

    /// @param cells components, or anything else to be shown as text
    public PlainTable row(Object... cells) {
        var row = table.getBody().addRow();
        for (var i = 0; i < cells.length; i++) {
            var content = cells[i];
            var component = content instanceof Component given ? given : new Span(content.toString());
            var cell = new NativeTableCell(component);
            if (startsWithFigure(component)) {
                cell.addClassName("number");
                headers.get(i).addClassName("number");
            }
            row.add(cell);
        }
        return this;
    }

    /// A figure, or one that says something more about itself.
    private static boolean startsWithFigure(Component component) {
        return component instanceof Figure
                || component
                        .getChildren()
                        .findFirst()
                        .filter(Figure.class::isInstance)
                        .isPresent();
    }
}
