package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import jakarta.annotation.security.PermitAll;

/// Where one starts the day: what waits, what runs, where one was.
@Route("")
@PermitAll
class HomeView extends Page implements HasDynamicTitle {
    HomeView(AuthenticationContext authentication) {
        add(new PageHeader(
                text("console.home.hello", authentication.getPrincipalName().orElse(""))));
        add(new EmptyState(
                VaadinIcon.CHECK, text("console.home.nothing-waits"), text("console.home.nothing-waits.what-to-do")));
    }

    @Override
    public String getPageTitle() {
        return text("console.home.title");
    }
}
