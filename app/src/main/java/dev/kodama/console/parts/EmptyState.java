package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/// Nothing here: says why, what to do next, and gives the button for it.
public final class EmptyState extends Div {
    public EmptyState(VaadinIcon icon, String title, String whatToDo, Component... buttons) {
        addClassName("empty-state");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var heading = new Div(title);
        heading.addClassName("empty-title");
        add(picture, heading, new Paragraph(whatToDo));
        if (buttons.length > 0) {
            add(Page.row(buttons));
        }
    }
}
