package dev.kodama.demo;

import static dev.kodama.creators.ImportField.ANSWERED_COMMENTS;
import static dev.kodama.creators.ImportField.AUDIENCE;
import static dev.kodama.creators.ImportField.AUDIENCE_SAMPLE_SIZE;
import static dev.kodama.creators.ImportField.AVG_COMMENTS;
import static dev.kodama.creators.ImportField.AVG_LIKES;
import static dev.kodama.creators.ImportField.AVG_SHARES;
import static dev.kodama.creators.ImportField.AVG_VIEWS;
import static dev.kodama.creators.ImportField.CAPTURED_AT;
import static dev.kodama.creators.ImportField.COUNTRY;
import static dev.kodama.creators.ImportField.DISPLAY_NAME;
import static dev.kodama.creators.ImportField.EXTERNAL_ID;
import static dev.kodama.creators.ImportField.FOLLOWERS;
import static dev.kodama.creators.ImportField.HANDLE;
import static dev.kodama.creators.ImportField.LANGUAGE;
import static dev.kodama.creators.ImportField.OTHERS_COMMENTS;
import static dev.kodama.creators.ImportField.PLATFORM;
import static dev.kodama.creators.ImportField.POSTS;
import static dev.kodama.creators.ImportField.RATE_FORMAT;
import static dev.kodama.creators.ImportField.RATE_VALID_FROM;
import static dev.kodama.creators.ImportField.RATE_YEN;
import static dev.kodama.creators.ImportField.TAGS;
import static dev.kodama.creators.ImportField.TOPICS;
import static dev.kodama.creators.ImportField.URL;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.demo.MadeUpCreator.Account;
import dev.kodama.demo.MadeUpCreator.Cell;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up creators as the files that a user would import: CSV in UTF-8 with a header line, streamed.
public final class MadeUpFiles {
    private static final List<ImportField> CREATORS = List.of(
            EXTERNAL_ID,
            DISPLAY_NAME,
            LANGUAGE,
            COUNTRY,
            TOPICS,
            TAGS,
            PLATFORM,
            HANDLE,
            URL,
            FOLLOWERS,
            POSTS,
            AVG_VIEWS,
            AVG_LIKES,
            AVG_COMMENTS,
            AVG_SHARES,
            OTHERS_COMMENTS,
            ANSWERED_COMMENTS,
            AUDIENCE_SAMPLE_SIZE,
            AUDIENCE);
    private static final List<ImportField> SNAPSHOTS = List.of(PLATFORM, HANDLE, CAPTURED_AT, FOLLOWERS);
    private static final List<ImportField> RATE_CARDS =
            List.of(PLATFORM, HANDLE, RATE_FORMAT, RATE_YEN, RATE_VALID_FROM);

    private MadeUpFiles() {}

    /// One line an account; lines of one person share the external id.
    public static void writeCreators(Stream<MadeUpCreator> creators, String tag, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(header(CREATORS));
        creators.forEach(creator -> {
            for (var account : creator.accounts()) {
                csv.writeRecord(
                        "made-up-" + creator.number(),
                        creator.name(),
                        creator.language(),
                        creator.country(),
                        String.join("|", creator.topics()),
                        tag,
                        account.platform().name(),
                        account.handle(),
                        account.url(),
                        Long.toString(account.followers()),
                        Integer.toString(account.posts()),
                        Long.toString(account.avgViews()),
                        Long.toString(account.avgLikes()),
                        Long.toString(account.avgComments()),
                        Long.toString(account.avgShares()),
                        Integer.toString(account.othersComments()),
                        Integer.toString(account.answeredComments()),
                        Integer.toString(creator.audienceSample()),
                        audience(creator.audience()));
            }
        });
    }

    /// The growth of each creator's first account, one line a month.
    ///
    /// @param last the day of the newest snapshot
    /// @param months snapshots of an account
    public static void writeSnapshots(
            MadeUpCreators sequence, Stream<MadeUpCreator> creators, LocalDate last, int months, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(header(SNAPSHOTS));
        creators.forEach(creator -> {
            for (var snapshot : sequence.history(creator, creator.accounts().getFirst(), last, months)) {
                csv.writeRecord(
                        snapshot.account().platform().name(),
                        snapshot.account().handle(),
                        snapshot.day().toString(),
                        Long.toString(snapshot.followers()));
            }
        });
    }

    /// What each account asks for a post.
    public static void writeRateCards(Stream<MadeUpCreator> creators, LocalDate validFrom, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(header(RATE_CARDS));
        creators.forEach(creator -> {
            for (Account account : creator.accounts()) {
                csv.writeRecord(
                        account.platform().name(),
                        account.handle(),
                        "post",
                        Long.toString(account.postFeeYen()),
                        validFrom.toString());
            }
        });
    }

    /// How to read what this class wrote.
    ///
    /// @param capturedAt when the figures of lines without a date were taken
    public static ImportPlan plan(ImportKind kind, Instant capturedAt) {
        var fields = switch (kind) {
            case CREATORS -> CREATORS;
            case SNAPSHOTS -> SNAPSHOTS;
            case RATE_CARDS -> RATE_CARDS;
            case AUDIENCES -> throw new IllegalArgumentException("audiences come with the creators");
        };
        var columns = IntStream.range(0, fields.size())
                .mapToObj(column -> new ColumnUse(column, fields.get(column), null))
                .toList();
        var format = new FileFormat(FileFormat.Container.TEXT, "UTF-8", ",", null, false);
        return new ImportPlan(kind, format, columns, null, capturedAt);
    }

    /// `25-34F:fashion:JP-13:12.3456%; …`, the form in which an audience fits into one cell.
    private static String audience(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "%s%s:%s:%s:%s%%"
                        .formatted(
                                age(cell),
                                cell.gender().name().charAt(0),
                                cell.interest(),
                                cell.region(),
                                BigDecimal.valueOf(cell.sharePpm(), 4).toPlainString()))
                .collect(joining("; "));
    }

    private static String age(Cell cell) {
        return switch (cell.age()) {
            case AGE_13_17 -> "13-17";
            case AGE_18_24 -> "18-24";
            case AGE_25_34 -> "25-34";
            case AGE_35_44 -> "35-44";
            case AGE_45_54 -> "45-54";
            case AGE_55_64 -> "55-64";
            case AGE_65_PLUS -> "65+";
        };
    }

    private static Iterable<String> header(List<ImportField> fields) {
        return fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
