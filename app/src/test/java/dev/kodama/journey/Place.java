package dev.kodama.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// A page, or a part of it, and what a person does there. Everything is found by the words that are seen or heard by a
/// screen reader, and waits until it is there.
record Place(Page page, Locator here) {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int RELOADS = 20;
    private static final double BETWEEN_RELOADS_MILLIS = 2_000;

    static Place whole(Page page) {
        return new Place(page, page.locator("body"));
    }

    /// The dialog of that title.
    Place dialog(String title) {
        return part(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title)));
    }

    /// The question before something that cannot be taken back.
    Place question() {
        return part(page.getByRole(AriaRole.ALERTDIALOG));
    }

    /// The titled part of a page.
    Place section(String title) {
        return part(here.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))));
    }

    Place part(String selector) {
        return part(here.locator(selector));
    }

    private Place part(Locator part) {
        return new Place(page, part);
    }

    Place press(String button) {
        here.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /// Waits until the page of that title has come.
    Place arrive(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(title)
                                .setExact(true)
                                .setLevel(1)))
                .isVisible(SOON);
        return this;
    }

    Place follow(String link) {
        here.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /// Which tab is open stands in the address.
    Place tab(String name) {
        var before = page.url();
        here.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(address -> !address.equals(before));
        return this;
    }

    Place write(String field, String words) {
        field(field).fill(words);
        return this;
    }

    /// Picks one of a list, or a new word where the field takes one.
    Place pick(String field, String word) {
        field(field).fill(word);
        field(field).press("Enter");
        // Lists of several choices stay open for the next one.
        field(field).press("Tab");
        return this;
    }

    Place tick(String choice) {
        here.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /// Gives a file to where files are dropped.
    Place drop(String name, String content) {
        here.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /// Ticks the line of a list that has this name in it.
    Place choose(String name) {
        here.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(name))
                .getByRole(AriaRole.GRIDCELL)
                .first()
                .click();
        return this;
    }

    Place see(String words) {
        assertThat(here.getByText(words).first()).isVisible(SOON);
        return this;
    }

    /// What a field holds.
    String read(String field) {
        return field(field).inputValue();
    }

    /// The file behind that link, as text.
    String download(String link) {
        Download download = page.waitForDownload(() -> follow(link));
        try {
            return Files.readString(download.path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Loads the page again until these words stand there: what one module did reaches the others a moment later.
    Place reloadUntil(String words) {
        var awaited = here.getByText(words).first();
        for (var reload = 0; reload < RELOADS && !awaited.isVisible(); reload++) {
            page.reload();
            try {
                awaited.waitFor(new Locator.WaitForOptions().setTimeout(BETWEEN_RELOADS_MILLIS));
            } catch (TimeoutError notYet) {
                continue;
            }
        }
        return see(words);
    }

    private Locator field(String label) {
        return here.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
