package dev.kodama.creators;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kodama.creators.Bulk.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Those who are chosen in the register as CSV, written while it is read: a million rows take no memory. The house's
/// own exports have more columns, definitions and checksums; this one has who is on the screen.
///
/// @param headings one for each of [#COLUMNS]
public record SelectionCsv(CreatorDirectory directory, List<String> headings) {
    public static final List<String> COLUMNS = List.of(
            "name",
            "kana",
            "platform",
            "handle",
            "followers",
            "engagement_rate",
            "country",
            "language",
            "topics",
            "tags",
            "contactable",
            "id");

    private static final int PAGE = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /// @param sort of those who match a filter; those who were picked come as they were picked
    public void write(Selection selection, CreatorSort sort, OutputStream out) {
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
                        var page = directory.page(filter, sort, after, PAGE);
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
