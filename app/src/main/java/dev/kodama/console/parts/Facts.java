package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// Labelled facts about one thing, in a grid.
public final class Facts extends DescriptionList {
    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String label, String value) {
        return fact(label, new Span(value));
    }

    public Facts fact(String label, Component value) {
        var pair = new Div(new Term(label), new Description(value));
        pair.addClassName("fact");
        getElement().appendChild(pair.getElement());
        return this;
    }
}
