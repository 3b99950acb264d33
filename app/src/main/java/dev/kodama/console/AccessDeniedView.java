package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// The page is there, but not for this person's role.
@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedView extends Page implements HasErrorParameter<AccessDeniedException> {
    AccessDeniedView() {
        add(new EmptyState(
                VaadinIcon.LOCK,
                text("console.denied.title"),
                text("console.denied.what-to-do"),
                Buttons.primary(
                        text("console.go-home"), () -> UI.getCurrentOrThrow().navigate(""))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
