package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/// A titled part of a page, on paper of its own.
public final class Section extends com.vaadin.flow.component.html.Section {
    private final Div head;

    public Section(String title, Component... content) {
        addClassName("section");
        var heading = new H2(title);
        head = new Div(heading);
        head.addClassName("section-head");
        add(head);
        add(content);
    }

    /// A few words beside the title, such as the number of things below.
    public Section note(String words) {
        var note = new Span(words);
        note.addClassName("section-note");
        return note(note);
    }

    /// Words that the view will change.
    public Section note(Span words) {
        head.add(words);
        return this;
    }

    public Section actions(Component... components) {
        var actions = new Div(components);
        actions.addClassName("section-actions");
        head.add(actions);
        return this;
    }
}
