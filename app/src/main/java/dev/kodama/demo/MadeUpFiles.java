package dev.kodama.demo;

import static dev.kodama.creators.ImportField.ANSWERED_COMMENTS;
import static dev.kodama.creators.ImportField.AUDIENCE;
import static dev.kodama.creators.ImportField.AUDIENCE_AGE;
import static dev.kodama.creators.ImportField.AUDIENCE_GENDER;
import static dev.kodama.creators.ImportField.AUDIENCE_REGION;
import static dev.kodama.creators.ImportField.AUDIENCE_SAMPLE_SIZE;
import static dev.kodama.creators.ImportField.AUDIENCE_SHARE;
import static dev.kodama.creators.ImportField.AVG_COMMENTS;
import static dev.kodama.creators.ImportField.AVG_LIKES;
import static dev.kodama.creators.ImportField.AVG_SHARES;
import static dev.kodama.creators.ImportField.AVG_VIEWS;
import static dev.kodama.creators.ImportField.CAPTURED_AT;
import static dev.kodama.creators.ImportField.COMMENT_AT;
import static dev.kodama.creators.ImportField.COMMENT_AUTHOR;
import static dev.kodama.creators.ImportField.COMMENT_BY_OWNER;
import static dev.kodama.creators.ImportField.COMMENT_ID;
import static dev.kodama.creators.ImportField.COMMENT_PARENT;
import static dev.kodama.creators.ImportField.COMMENT_TEXT;
import static dev.kodama.creators.ImportField.COUNTRY;
import static dev.kodama.creators.ImportField.DISPLAY_NAME;
import static dev.kodama.creators.ImportField.EXTERNAL_ID;
import static dev.kodama.creators.ImportField.FOLLOWERS;
import static dev.kodama.creators.ImportField.FOLLOWER_DESCRIPTION_LENGTH;
import static dev.kodama.creators.ImportField.FOLLOWER_FOLLOWERS;
import static dev.kodama.creators.ImportField.FOLLOWER_FOLLOWS;
import static dev.kodama.creators.ImportField.FOLLOWER_ID;
import static dev.kodama.creators.ImportField.FOLLOWER_PICTURE;
import static dev.kodama.creators.ImportField.FOLLOWER_POSTS;
import static dev.kodama.creators.ImportField.FOLLOWER_USER_NAME_DIGITS;
import static dev.kodama.creators.ImportField.HANDLE;
import static dev.kodama.creators.ImportField.LANGUAGE;
import static dev.kodama.creators.ImportField.OTHERS_COMMENTS;
import static dev.kodama.creators.ImportField.OTHER_HANDLE;
import static dev.kodama.creators.ImportField.PLATFORM;
import static dev.kodama.creators.ImportField.POSTS;
import static dev.kodama.creators.ImportField.POST_CAPTION;
import static dev.kodama.creators.ImportField.POST_COMMENTS;
import static dev.kodama.creators.ImportField.POST_FORMAT;
import static dev.kodama.creators.ImportField.POST_LIKES;
import static dev.kodama.creators.ImportField.POST_PAID;
import static dev.kodama.creators.ImportField.POST_PUBLISHED_AT;
import static dev.kodama.creators.ImportField.POST_SAVES;
import static dev.kodama.creators.ImportField.POST_SHARES;
import static dev.kodama.creators.ImportField.POST_URL;
import static dev.kodama.creators.ImportField.POST_VIEWS;
import static dev.kodama.creators.ImportField.RATE_FORMAT;
import static dev.kodama.creators.ImportField.RATE_VALID_FROM;
import static dev.kodama.creators.ImportField.RATE_YEN;
import static dev.kodama.creators.ImportField.SHARED_FOLLOWERS;
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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up creators as the files that a user would import: CSV in UTF-8 with a header line, streamed.
public final class MadeUpFiles {
    private static final List<ImportField> FIGURES = List.of(
            PLATFORM,
            HANDLE,
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

    /// What a file holds, and in which columns.
    public enum Sheet {
        /// One line an account; lines of one person share the external id.
        CREATORS(
                ImportKind.CREATORS,
                Stream.concat(
                                Stream.of(EXTERNAL_ID, DISPLAY_NAME, LANGUAGE, COUNTRY, TOPICS, TAGS, URL),
                                FIGURES.stream())
                        .toList()),
        /// Figures and audiences of accounts that are known already.
        FIGURES_ONLY(ImportKind.CREATORS, FIGURES),
        /// The growth of an account, one line a count.
        SNAPSHOTS(ImportKind.SNAPSHOTS, List.of(PLATFORM, HANDLE, CAPTURED_AT, FOLLOWERS)),
        /// Shares of an audience trait by trait, one a line.
        MARGINALS(
                ImportKind.AUDIENCES,
                List.of(PLATFORM, HANDLE, AUDIENCE_AGE, AUDIENCE_GENDER, AUDIENCE_REGION, AUDIENCE_SHARE)),
        /// Followers of an account, one a line.
        FOLLOWER_SAMPLES(
                ImportKind.FOLLOWER_PROFILES,
                List.of(
                        PLATFORM,
                        HANDLE,
                        FOLLOWER_PICTURE,
                        FOLLOWER_USER_NAME_DIGITS,
                        FOLLOWER_DESCRIPTION_LENGTH,
                        FOLLOWER_POSTS,
                        FOLLOWER_FOLLOWERS,
                        FOLLOWER_FOLLOWS)),
        /// Everybody who follows an account, one a line.
        FOLLOWER_LISTS(ImportKind.FOLLOWERS, List.of(PLATFORM, HANDLE, FOLLOWER_ID)),
        /// Posts of an account, one a line.
        POST_LISTS(
                ImportKind.POSTS,
                List.of(
                        PLATFORM,
                        HANDLE,
                        POST_URL,
                        POST_PUBLISHED_AT,
                        POST_FORMAT,
                        POST_CAPTION,
                        POST_PAID,
                        POST_VIEWS,
                        POST_LIKES,
                        POST_COMMENTS,
                        POST_SHARES,
                        POST_SAVES)),
        /// What is written below them, one a line.
        COMMENTS(
                ImportKind.COMMENTS,
                List.of(
                        PLATFORM,
                        HANDLE,
                        POST_URL,
                        COMMENT_ID,
                        COMMENT_PARENT,
                        COMMENT_AUTHOR,
                        COMMENT_BY_OWNER,
                        COMMENT_AT,
                        COMMENT_TEXT)),
        /// What an account asks for a post.
        RATE_CARDS(ImportKind.RATE_CARDS, List.of(PLATFORM, HANDLE, RATE_FORMAT, RATE_YEN, RATE_VALID_FROM)),
        /// How many followers two accounts share.
        OVERLAPS(ImportKind.OVERLAPS, List.of(PLATFORM, HANDLE, OTHER_HANDLE, SHARED_FOLLOWERS));

        private final ImportKind kind;
        private final List<ImportField> fields;

        Sheet(ImportKind kind, List<ImportField> fields) {
            this.kind = kind;
            this.fields = fields;
        }

        /// How to read such a file.
        ///
        /// @param capturedAt when the figures of lines without a date were taken
        public ImportPlan plan(Instant capturedAt) {
            var columns = IntStream.range(0, fields.size())
                    .mapToObj(column -> new ColumnUse(column, fields.get(column), null))
                    .toList();
            var format = FileFormat.text("UTF-8", ",", false);
            return new ImportPlan(kind, format, columns, null, capturedAt);
        }

        CsvWriter open(Writer out) {
            // No buffer of its own: nobody closes it, and what would be left in it is the end of the file.
            var csv = CsvWriter.builder().bufferSize(0).build(out);
            csv.writeRecord(fields.stream()
                    .map(field -> field.name().toLowerCase(Locale.ROOT))
                    .toList());
            return csv;
        }
    }

    private MadeUpFiles() {}

    /// See [Sheet#CREATORS].
    public static void writeCreators(Stream<MadeUpCreator> creators, String tag, Writer out) {
        var csv = Sheet.CREATORS.open(out);
        creators.forEach(creator -> {
            for (var account : creator.accounts()) {
                var line = Stream.of(
                        "made-up-" + creator.number(),
                        creator.name(),
                        creator.language(),
                        creator.country(),
                        String.join("|", creator.topics()),
                        tag,
                        account.url());
                csv.writeRecord(Stream.concat(line, figures(creator, account)).toList());
            }
        });
    }

    /// See [Sheet#FIGURES_ONLY].
    public static void writeFigures(Stream<MadeUpCreator> creators, Writer out) {
        var csv = Sheet.FIGURES_ONLY.open(out);
        creators.forEach(creator -> creator.accounts()
                .forEach(account -> csv.writeRecord(figures(creator, account).toList())));
    }

    private static Stream<String> figures(MadeUpCreator creator, Account account) {
        return Stream.of(
                account.platform().name(),
                account.handle(),
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

    /// The growth of each creator's first account, one line a month.
    ///
    /// @param last the day of the newest snapshot
    /// @param months snapshots of an account
    public static void writeSnapshots(
            MadeUpCreators sequence, Stream<MadeUpCreator> creators, LocalDate last, int months, Writer out) {
        var csv = Sheet.SNAPSHOTS.open(out);
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
        var csv = Sheet.RATE_CARDS.open(out);
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

    /// Who speaks of the same topic on the same platform shares some of the smaller one's followers: 2 to 17 in a
    /// hundred.
    ///
    /// @param listed of whom all followers are listed; what two of them share is to be found there
    static void writeOverlaps(List<MadeUpCreator> creators, Set<MadeUpCreator> listed, Writer out) {
        var csv = Sheet.OVERLAPS.open(out);
        for (var i = 0; i < creators.size(); i++) {
            for (var j = 0; j < i; j++) {
                var one = creators.get(i);
                var other = creators.get(j);
                var ones = one.accounts().getFirst();
                var others = other.accounts().getFirst();
                var known = listed.contains(one) && listed.contains(other);
                if (!known
                        && ones.platform() == others.platform()
                        && !Collections.disjoint(one.topics(), other.topics())) {
                    var percent = new SplittableRandom(one.number() * 1_000_003 + other.number()).nextInt(2, 18);
                    csv.writeRecord(
                            ones.platform().name(),
                            ones.handle(),
                            others.handle(),
                            Long.toString(Math.min(ones.followers(), others.followers()) * percent / 100));
                }
            }
        }
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
}
