package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// No such page, or no such thing for this person: the two look alike on purpose.
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {
    NotFoundView() {
        add(new EmptyState(
                VaadinIcon.SEARCH,
                text("console.not-found.title"),
                text("console.not-found.what-to-do"),
                Buttons.primary(
                        text("console.go-home"), () -> UI.getCurrentOrThrow().navigate(""))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
