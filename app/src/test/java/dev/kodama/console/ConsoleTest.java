package dev.kodama.console;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.kodama.KodamaTest;
import dev.kodama.console.texts.Languages;
import dev.kodama.security.AccountBook;
import dev.kodama.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/// A test of views without a browser, in the one application that all [KodamaTest]s share, signed in as somebody of
/// [#role()]. Components are found by what a person sees of them.
@KodamaTest
public abstract class ConsoleTest extends SpringBrowserlessTest implements Locators {
    @Autowired
    private AccountBook accounts;

    @Autowired
    private UserDetailsService people;

    protected Role role() {
        return Role.MANAGER;
    }

    /// The page comes up after signing in, as in life.
    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        var name = "test-" + UUID.randomUUID();
        accounts.open(name, "Test", UUID.randomUUID().toString(), Set.of(role()), Set.of(), Locale.JAPAN);
        var person = people.loadUserByUsername(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Languages.JAPANESE);
    }

    /// Goes to an address as a person would type it, query and all.
    protected static void visit(String address) {
        var parts = address.split("\\?", 2);
        var query = parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]);
        UI.getCurrent().navigate(parts[0], query);
    }

    @Override
    @AfterEach
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    /// Where the page is now, as the address bar would show it.
    protected static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
