package dev.kodama.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.AccountBook;
import dev.kodama.security.Role;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A person at a real browser comes in by the front door.
@KodamaTest
class SignInJourneyTests {
    private static final String PASSWORD = "a-password-for-tests";

    private static @Nullable Chromium chromium;

    @Autowired
    AccountBook accounts;

    @Autowired
    Frontend house;

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whoSignsInGetsTheConsoleInJapaneseAndNothingComesFromElsewhere() {
        var username = manager();
        var elsewhere = new ConcurrentLinkedQueue<String>();
        try (var context = Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("ja-JP"))) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!"localhost".equals(URI.create(request.url()).getHost())
                        && request.url().startsWith("http")) {
                    elsewhere.add(request.url());
                }
            });

            signIn(page, username, PASSWORD);

            assertThat(page.locator("vaadin-app-layout")).isVisible();
            page.navigate(house.address("/creators").toString());
            assertThat(page.locator("h1").first()).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "ja");
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAndLeadsNowhere() {
        var username = manager();
        try (var context = Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("ja-JP"))) {
            var page = context.newPage();

            signIn(page, username, "wrong");

            page.waitForURL("**/login?error*");
            assertThat(page.locator("vaadin-app-layout")).hasCount(0);
        }
    }

    private void signIn(Page page, String username, String password) {
        page.navigate(house.address("/login").toString());
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    private String manager() {
        var username = "journey-" + UUID.randomUUID();
        accounts.open(username, "旅人", PASSWORD, Set.of(Role.MANAGER), Set.of(), Locale.JAPANESE);
        return username;
    }
}
