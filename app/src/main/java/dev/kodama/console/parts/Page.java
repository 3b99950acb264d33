package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// The root of a view: one column, from the header down, with the house's spacing.
public abstract class Page extends Div {
    protected Page() {
        addClassName("page");
    }

    /// A page whose list takes all the height that is left, and scrolls in itself.
    protected void fillHeight() {
        addClassName("page-full");
    }

    /// Components side by side, wrapping where the window is narrow.
    public static Div row(Component... components) {
        var row = new Div(components);
        row.addClassName("row");
        return row;
    }

    /// Components one below the other.
    public static Div column(Component... components) {
        var column = new Div(components);
        column.addClassName("column");
        return column;
    }
}
