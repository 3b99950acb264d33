package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// A page could not be built: a bug or a broken part. Shows the number under which the log has the rest.
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorView extends Page implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var id = ErrorToast.log(parameter.getException());
        add(new EmptyState(
                VaadinIcon.WARNING,
                text("console.error.title"),
                text("console.error.what-to-do", id),
                Buttons.primary(
                        text("console.retry"),
                        () -> UI.getCurrentOrThrow().getPage().reload()),
                Buttons.plain(
                        text("console.go-home"), () -> UI.getCurrentOrThrow().navigate(""))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
