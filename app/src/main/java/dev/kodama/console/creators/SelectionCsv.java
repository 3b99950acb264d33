package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Those who are chosen in the register as CSV, written while it is read: a million rows take no memory. The house's
/// own exports have more columns, definitions and checksums; this one has who is on the screen.
record SelectionCsv(CreatorDirectory directory, List<String> headings) {
    private static final int PAGE = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    static SelectionCsv of(CreatorDirectory directory) {
        return new SelectionCsv(
                directory,
                List.of(
                        text("creators.column.name"),
                        text("relations.csv.kana"),
                        text("creators.field.platform"),
                        text("creators.field.handle"),
                        text("creators.column.followers"),
                        text("relations.csv.engagement"),
                        text("creators.field.country"),
                        text("creators.field.language"),
                        text("creators.field.topics"),
                        text("creators.field.tags"),
                        text("creators.filter.contact"),
                        "id"));
    }

    Component link(Selection selection) {
        DownloadHandler csv = event -> {
            event.setFileName("creators-%s.csv".formatted(LocalDate.now(Formats.TOKYO)));
            event.setContentType("text/csv; charset=utf-8");
            write(selection, event.getOutputStream());
        };
        var link = new Anchor(csv, "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(text("relations.csv.download")));
        link.addClassName("download");
        return link;
    }

    void write(Selection selection, OutputStream out) {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().build(writer);
            csv.writeRecord(headings);
            switch (selection) {
                case Selection.Picked(var ids) ->
                    write(csv, directory.summariesByIds(ids).values());
                case Selection.Matching(var filter) -> {
                    String after = null;
                    do {
                        var page = directory.page(filter, CreatorSort.MOST_FOLLOWERS, after, PAGE);
                        write(csv, page.items());
                        after = page.hasNext() ? page.endCursor() : null;
                    } while (after != null);
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(CsvWriter csv, Collection<CreatorSummary> creators) {
        for (var creator : creators) {
            csv.writeRecord(
                    plain(creator.displayName()),
                    plain(Objects.requireNonNullElse(creator.kana(), "")),
                    creator.mainPlatform() == null ? "" : creator.mainPlatform().name(),
                    plain(Objects.requireNonNullElse(creator.mainHandle(), "")),
                    creator.followers() == null ? "" : creator.followers().toString(),
                    creator.engagementRatePpm() == null
                            ? ""
                            : String.valueOf(creator.engagementRatePpm() / 1_000_000.0),
                    Objects.requireNonNullElse(creator.country(), ""),
                    Objects.requireNonNullElse(creator.language(), ""),
                    plain(String.join(" ", creator.topics())),
                    plain(String.join(" ", creator.tags())),
                    creator.contactable() ? "yes" : "no",
                    creator.id().toString());
        }
    }

    /// A cell that a spreadsheet would take for a formula is made words by an apostrophe.
    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠−".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
