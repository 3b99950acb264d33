package dev.kodama.creators.mapping;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.value.AudienceGroups;
import dev.kodama.creators.value.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a table most likely means.
///
/// @param columns in the order in which they are to be tried: of two columns for one figure the exact one first
/// @param platform of what names none; null if nothing tells
/// @param capturedAt if the file's name says; else null
public record Proposal(
        ImportKind kind,
        List<ColumnUse> columns,
        @Nullable Platform platform,
        @Nullable Instant capturedAt) {
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_.年]?(\\d{2})[-_.月]?(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})[-_.年](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_NAME =
            Pattern.compile("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*[-_. ]+(20\\d{2})");

    /// What only somebody notes who looks at followers one by one.
    private static final Set<ImportField> OF_FOLLOWERS_ONLY = EnumSet.of(
            ImportField.FOLLOWER_PICTURE,
            ImportField.FOLLOWER_USER_NAME_DIGITS,
            ImportField.FOLLOWER_FULL_NAME_WORDS,
            ImportField.FOLLOWER_FULL_NAME_DIGITS,
            ImportField.FOLLOWER_NAME_IS_USER_NAME,
            ImportField.FOLLOWER_DESCRIPTION_LENGTH,
            ImportField.FOLLOWER_PRIVATE);
    private static final Set<ImportField> POST_DETAILS =
            EnumSet.range(ImportField.POST_PUBLISHED_AT, ImportField.POST_SAVES);

    public static Proposal of(String fileName, TableHead head, List<Row> rows, @Nullable ImportKind wanted) {
        return new Reader(fileName, head, rows).propose(wanted);
    }

    /// The examples a user sees beside the header.
    public static List<String> examples(List<Row> rows, int column) {
        return new ColumnValues(rows, column).examples();
    }

    private static final class Reader {
        private final String fileName;
        private final TableHead head;
        private final int width;
        private final Map<Integer, HeaderWords> headers = new HashMap<>();
        private final Map<Integer, ColumnValues> values = new HashMap<>();
        private final List<ColumnUse> uses = new ArrayList<>();
        private final List<Integer> names = new ArrayList<>();
        private final List<Integer> secondChoices = new ArrayList<>();

        Reader(String fileName, TableHead head, List<Row> rows) {
            this.fileName = Folding.fold(fileName.replaceAll("\\.[A-Za-z0-9]{2,4}$", ""));
            this.head = head;
            this.width = head.headers().size();
            for (var column = 0; column < width; column++) {
                headers.put(column, HeaderWords.of(head.header(column)));
                values.put(column, new ColumnValues(rows, column));
            }
        }

        Proposal propose(@Nullable ImportKind wanted) {
            for (var column = 0; column < width; column++) {
                read(column);
            }
            settleSecondChoices();
            settleNames();
            var platform = platform();
            settleFigures();
            var kind = wanted != null ? wanted : kind();
            if (kind == ImportKind.FOLLOWER_PROFILES) {
                uses.replaceAll(use -> new ColumnUse(use.column(), ofAFollower(use.field()), use.platform()));
            }
            if (kind == ImportKind.OVERLAPS) {
                settleFirstOfThePair();
            }
            settleContents(kind);
            uses.removeIf(use -> !belongs(use.field(), kind));
            return new Proposal(kind, List.copyOf(uses), platform, capturedAt());
        }

        private void read(int column) {
            var header = header(column);
            var below = below(column);
            if (below.isEmpty()) {
                return;
            }
            var platform = header.platforms().size() == 1
                    ? header.platforms().iterator().next()
                    : null;
            if (header.words().isEmpty() && platform != null) {
                // Nothing but "Twitter": a handle if it looks like one, else how many follow there.
                add(column, below.numbers() > 0.5 ? ImportField.FOLLOWERS : ImportField.HANDLE, platform);
                return;
            }
            if (AudienceGroups.inHeader(head.header(column)) != null && below.audienceShares() > 0.5) {
                add(column, ImportField.AUDIENCE_MARGINAL, null);
                return;
            }
            var found = Dictionary.lookUp(header);
            if (found == null) {
                if (below.postAddresses() > 0.8) {
                    add(column, ImportField.POST_URL, null);
                } else if (below.addresses() > 0.8 && below.addressedPlatform() != null) {
                    add(column, ImportField.HANDLE, below.addressedPlatform());
                }
                return;
            }
            switch (found.meaning()) {
                case Dictionary.ASIDE -> {}
                case Dictionary.NAME -> {
                    if (below.numbers() < 0.5 || below.plainHandles() > 0.5) {
                        names.add(column);
                    }
                }
                case Dictionary.ID -> readId(column, below, platform, found.isExact());
                case Dictionary.COMMENT ->
                    readField(
                            column,
                            below.numbers() > 0.5 ? ImportField.POST_COMMENTS : ImportField.COMMENT_TEXT,
                            below,
                            null,
                            found.isExact());
                case Dictionary.TEXT -> readField(column, ImportField.COMMENT_TEXT, below, null, found.isExact());
                case String meaning
                when meaning.endsWith(Dictionary.SECOND) -> {
                    if (found.isExact()) {
                        secondChoices.add(column);
                    }
                }
                default -> readField(column, ImportField.valueOf(found.meaning()), below, platform, found.isExact());
            }
        }

        /// Impressions are the views of platforms that speak of no views.
        private void settleSecondChoices() {
            for (var column : secondChoices) {
                var meaning = Objects.requireNonNull(Dictionary.lookUp(header(column)))
                        .meaning();
                var field = ImportField.valueOf(meaning.substring(0, meaning.length() - 1));
                if (!has(field)) {
                    readField(column, field, below(column), null, true);
                }
            }
        }

        private void readId(int column, ColumnValues below, @Nullable Platform platform, boolean exact) {
            if (platform != null) {
                add(column, ImportField.HANDLE, platform);
            } else if (exact && below.globalIds() > 0.9) {
                add(column, ImportField.EXTERNAL_ID, null);
            } else if (exact && below.plainHandles() > 0.9) {
                names.add(column);
            }
        }

        private void readField(
                int column, ImportField field, ColumnValues below, @Nullable Platform platform, boolean exact) {
            var fits = switch (field) {
                case COUNTRY -> below.countries() >= 0.5;
                case LANGUAGE -> below.languages() >= 0.5;
                case PLATFORM -> below.platforms() >= 0.5;
                case CAPTURED_AT, RATE_VALID_FROM -> exact && below.dates() >= 0.5;
                case HANDLE -> below.numbers() < 0.5 || below.plainHandles() >= 0.5;
                case KANA, TOPICS, TAGS, AUDIENCE_AGE, AUDIENCE_GENDER, AUDIENCE -> below.numbers() < 0.5;
                case AUDIENCE_SHARE -> below.numbers() >= 0.5;
                case AUDIENCE_MARGINAL -> below.audienceLists() >= 0.5;
                case FOLLOWER_PICTURE, FOLLOWER_NAME_IS_USER_NAME, FOLLOWER_LINK, FOLLOWER_PRIVATE ->
                    below.yesOrNo() >= 0.5;
                case FOLLOWER_USER_NAME_DIGITS,
                        FOLLOWER_FULL_NAME_WORDS,
                        FOLLOWER_FULL_NAME_DIGITS,
                        FOLLOWER_DESCRIPTION_LENGTH,
                        FOLLOWER_POSTS,
                        FOLLOWER_FOLLOWERS,
                        FOLLOWER_FOLLOWS -> below.numbers() >= 0.5;
                case FOLLOWERS,
                        TOTAL_POSTS,
                        POSTS,
                        AVG_VIEWS,
                        AVG_LIKES,
                        AVG_COMMENTS,
                        AVG_SHARES,
                        AVG_SAVES,
                        AVG_ENGAGEMENTS,
                        OTHERS_COMMENTS,
                        ANSWERED_COMMENTS,
                        AUDIENCE_SAMPLE_SIZE,
                        SHARED_FOLLOWERS -> below.numbers() >= 0.5;
                case RATE_YEN -> below.prices() >= 0.5;
                case POST_PUBLISHED_AT, COMMENT_AT -> exact && below.dates() >= 0.5;
                case POST_ID -> exact && below.ids() >= 0.5;
                case POST_URL -> exact && below.addresses() >= 0.5;
                case POST_PAID, COMMENT_BY_OWNER -> exact && below.yesOrNo() >= 0.5;
                case POST_VIEWS, POST_REACH, POST_LIKES, POST_COMMENTS, POST_SHARES, POST_SAVES ->
                    exact && below.numbers() >= 0.5;
                case POST_FORMAT, POST_CAPTION, COMMENT_ID, COMMENT_PARENT, COMMENT_AUTHOR, COMMENT_TEXT -> exact;
                case EXTERNAL_ID,
                        DISPLAY_NAME,
                        NOTES,
                        URL,
                        AUDIENCE_INTEREST,
                        AUDIENCE_REGION,
                        RATE_FORMAT,
                        FOLLOWER_ID,
                        OTHER_HANDLE -> true;
            };
            if (!fits) {
                return;
            }
            if (field == ImportField.URL && below.postAddresses() > 0.5) {
                add(column, ImportField.POST_URL, null);
                return;
            }
            if (field == ImportField.URL && below.addresses() > 0.5) {
                var addressed = platform != null ? platform : below.addressedPlatform();
                add(column, addressed == null ? ImportField.URL : ImportField.HANDLE, addressed);
                return;
            }
            add(column, field, field.isOfAnAccount() ? platform : null);
        }

        /// Which of the columns that people call a "name" holds handles, and which one names: `instagram name`
        /// is the one in one list and the other in the next. What looks most like
        /// handles is one, if no other column is.
        private void settleNames() {
            if (speaksOfPosts() || speaksOfComments()) {
                // A "title" is a post's here, and no column of names is one of accounts but by its header.
                names.stream()
                        .filter(column -> header(column).words().contains("title"))
                        .forEach(column -> add(column, ImportField.POST_CAPTION, null));
                return;
            }
            var handleKnown = uses.stream().anyMatch(use -> use.field() == ImportField.HANDLE);
            var idKnown = uses.stream().anyMatch(use -> use.field() == ImportField.EXTERNAL_ID);
            if (!handleKnown && !names.isEmpty() && !(idKnown && names.size() == 1 && hasFiguresOfAPlatform())) {
                var handle = names.stream()
                        .max(Comparator.comparingDouble(
                                        (Integer column) -> below(column).plainHandles()
                                                + below(column).distinct() / 10)
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
                names.remove(handle);
                var platforms = header(handle).platforms();
                add(
                        handle,
                        ImportField.HANDLE,
                        platforms.size() == 1 && onlyPlatform() == null
                                ? platforms.iterator().next()
                                : null);
            }
            if (!names.isEmpty()) {
                add(names.getFirst(), ImportField.DISPLAY_NAME, null);
            }
        }

        /// Lists of pairs call the first account anything (`Source`, `From`, `A`): it stands before the second.
        private void settleFirstOfThePair() {
            if (has(ImportField.HANDLE)) {
                return;
            }
            var second = uses.stream()
                    .filter(use -> use.field() == ImportField.OTHER_HANDLE)
                    .findFirst();
            for (var column = 0; second.isPresent() && column < second.get().column(); column++) {
                var free = column;
                if (!below(column).isEmpty() && uses.stream().noneMatch(use -> use.column() == free)) {
                    uses.add(new ColumnUse(column, ImportField.HANDLE, null));
                    return;
                }
            }
        }

        private boolean hasFiguresOfAPlatform() {
            return uses.stream().anyMatch(use -> use.field() == ImportField.FOLLOWERS && use.platform() != null);
        }

        /// Two columns for one figure are usually the same number for the eye and for the machine.
        private void settleFigures() {
            uses.sort(Comparator.comparingDouble(
                            (ColumnUse use) -> use.field().isOfAnAccount() && use.field() != ImportField.HANDLE
                                    ? -below(use.column()).exactNumbers()
                                    : -2)
                    .thenComparing(ColumnUse::column));
        }

        private boolean speaksOfPosts() {
            return (has(ImportField.POST_ID) || has(ImportField.POST_URL))
                    && !(has(ImportField.HANDLE) && has(ImportField.FOLLOWERS))
                    && (has(ImportField.CAPTURED_AT)
                            || uses.stream().anyMatch(use -> POST_DETAILS.contains(use.field())));
        }

        private boolean speaksOfComments() {
            return has(ImportField.COMMENT_ID)
                    || has(ImportField.COMMENT_PARENT)
                    || has(ImportField.COMMENT_BY_OWNER)
                    || (has(ImportField.COMMENT_TEXT)
                            && !has(ImportField.FOLLOWERS)
                            && (has(ImportField.COMMENT_AUTHOR) || has(ImportField.HANDLE))
                            && (has(ImportField.COMMENT_AT)
                                    || has(ImportField.CAPTURED_AT)
                                    || has(ImportField.POST_PUBLISHED_AT)));
        }

        /// What columns mean once it is known what the lines are.
        private void settleContents(ImportKind kind) {
            switch (kind) {
                case POSTS -> {
                    rather(ImportField.CAPTURED_AT, ImportField.POST_PUBLISHED_AT);
                    rather(ImportField.RATE_FORMAT, ImportField.POST_FORMAT);
                    rather(ImportField.COMMENT_TEXT, ImportField.POST_CAPTION);
                    rather(ImportField.EXTERNAL_ID, ImportField.POST_ID);
                    rather(ImportField.URL, ImportField.POST_URL);
                }
                case COMMENTS -> {
                    rather(ImportField.CAPTURED_AT, ImportField.COMMENT_AT);
                    rather(ImportField.POST_PUBLISHED_AT, ImportField.COMMENT_AT);
                    rather(ImportField.POST_CAPTION, ImportField.COMMENT_TEXT);
                    rather(ImportField.EXTERNAL_ID, ImportField.COMMENT_ID);
                    var writers = uses.stream()
                            .filter(use -> use.field() == ImportField.HANDLE)
                            .findFirst();
                    if (writers.isPresent() && below(writers.get().column()).kinds() > 1) {
                        rather(ImportField.HANDLE, ImportField.COMMENT_AUTHOR);
                    }
                }
                default -> {}
            }
        }

        /// Takes the column for the other thing, unless another column is that already.
        private void rather(ImportField field, ImportField other) {
            for (var i = 0; i < uses.size(); i++) {
                if (uses.get(i).field() == field && !has(other)) {
                    uses.set(i, new ColumnUse(uses.get(i).column(), other, null));
                }
            }
        }

        private ImportKind kind() {
            if (speaksOfComments()) {
                return ImportKind.COMMENTS;
            }
            if (speaksOfPosts()) {
                return ImportKind.POSTS;
            }
            if (has(ImportField.AUDIENCE_SHARE) && isAboutAnAudience()) {
                return ImportKind.AUDIENCES;
            }
            if (uses.stream()
                            .map(ColumnUse::field)
                            .filter(OF_FOLLOWERS_ONLY::contains)
                            .count()
                    >= 3) {
                return ImportKind.FOLLOWER_PROFILES;
            }
            if (has(ImportField.RATE_YEN) && has(ImportField.RATE_FORMAT)) {
                return ImportKind.RATE_CARDS;
            }
            if (has(ImportField.OTHER_HANDLE) && has(ImportField.SHARED_FOLLOWERS)) {
                return ImportKind.OVERLAPS;
            }
            if (has(ImportField.FOLLOWER_ID)) {
                // Whoever has the whole list says so: too little is concluded from it until then, and nothing wrong.
                return ImportKind.FOLLOWERS_PARTLY;
            }
            var figures = uses.stream()
                    .anyMatch(use -> use.field().isOfAnAccount()
                            && use.field() != ImportField.HANDLE
                            && use.field() != ImportField.URL);
            return has(ImportField.CAPTURED_AT) && figures && !has(ImportField.DISPLAY_NAME)
                    ? ImportKind.SNAPSHOTS
                    : ImportKind.CREATORS;
        }

        /// Where followers are looked at one by one, figures are the follower's, not the account's.
        private static ImportField ofAFollower(ImportField field) {
            return switch (field) {
                case FOLLOWERS -> ImportField.FOLLOWER_FOLLOWERS;
                case TOTAL_POSTS -> ImportField.FOLLOWER_POSTS;
                case URL -> ImportField.FOLLOWER_LINK;
                default -> field;
            };
        }

        /// Age and gender together are an audience's; one of them may also be the creator's own.
        private boolean isAboutAnAudience() {
            var age = has(ImportField.AUDIENCE_AGE);
            var gender = has(ImportField.AUDIENCE_GENDER);
            return age && gender || (age || gender) && !has(ImportField.DISPLAY_NAME) && !has(ImportField.FOLLOWERS);
        }

        private static boolean belongs(ImportField field, ImportKind kind) {
            return switch (field) {
                case EXTERNAL_ID, PLATFORM, HANDLE -> true;
                case DISPLAY_NAME, KANA, LANGUAGE, COUNTRY, TOPICS, TAGS, NOTES, URL -> kind == ImportKind.CREATORS;
                case CAPTURED_AT ->
                    kind != ImportKind.RATE_CARDS && kind != ImportKind.COMMENTS && !kind.isAboutFollowers();
                case FOLLOWERS ->
                    kind == ImportKind.CREATORS || kind == ImportKind.SNAPSHOTS || kind.followerCoverage() != null;
                case TOTAL_POSTS,
                        POSTS,
                        AVG_VIEWS,
                        AVG_LIKES,
                        AVG_COMMENTS,
                        AVG_SHARES,
                        AVG_SAVES,
                        AVG_ENGAGEMENTS,
                        OTHERS_COMMENTS,
                        ANSWERED_COMMENTS -> kind == ImportKind.CREATORS || kind == ImportKind.SNAPSHOTS;
                case AUDIENCE, AUDIENCE_MARGINAL -> kind == ImportKind.CREATORS || kind == ImportKind.AUDIENCES;
                case AUDIENCE_AGE, AUDIENCE_GENDER, AUDIENCE_INTEREST, AUDIENCE_REGION, AUDIENCE_SHARE ->
                    kind == ImportKind.AUDIENCES;
                case AUDIENCE_SAMPLE_SIZE -> kind == ImportKind.CREATORS || kind == ImportKind.AUDIENCES;
                case FOLLOWER_PICTURE,
                        FOLLOWER_USER_NAME_DIGITS,
                        FOLLOWER_FULL_NAME_WORDS,
                        FOLLOWER_FULL_NAME_DIGITS,
                        FOLLOWER_NAME_IS_USER_NAME,
                        FOLLOWER_DESCRIPTION_LENGTH,
                        FOLLOWER_LINK,
                        FOLLOWER_PRIVATE,
                        FOLLOWER_POSTS,
                        FOLLOWER_FOLLOWERS,
                        FOLLOWER_FOLLOWS -> kind == ImportKind.FOLLOWER_PROFILES;
                case RATE_FORMAT, RATE_YEN, RATE_VALID_FROM -> kind == ImportKind.RATE_CARDS;
                case FOLLOWER_ID -> kind.followerCoverage() != null;
                case OTHER_HANDLE, SHARED_FOLLOWERS -> kind == ImportKind.OVERLAPS;
                case POST_ID, POST_URL -> kind == ImportKind.POSTS || kind == ImportKind.COMMENTS;
                case POST_PUBLISHED_AT,
                        POST_FORMAT,
                        POST_CAPTION,
                        POST_PAID,
                        POST_VIEWS,
                        POST_REACH,
                        POST_LIKES,
                        POST_COMMENTS,
                        POST_SHARES,
                        POST_SAVES -> kind == ImportKind.POSTS;
                case COMMENT_ID, COMMENT_PARENT, COMMENT_AUTHOR, COMMENT_BY_OWNER, COMMENT_AT, COMMENT_TEXT ->
                    kind == ImportKind.COMMENTS;
            };
        }

        private @Nullable Platform platform() {
            var inName = PlatformNames.mentionedIn(fileName);
            if (inName.size() == 1) {
                return inName.iterator().next();
            }
            for (var use : uses) {
                if (use.field() == ImportField.POST_URL && below(use.column()).postPlatform() != null) {
                    return below(use.column()).postPlatform();
                }
            }
            for (var use : uses) {
                if (use.field() == ImportField.HANDLE && use.platform() != null) {
                    return use.platform();
                }
            }
            return onlyPlatform();
        }

        /// The one platform that the headers speak of, if they speak of one only.
        private @Nullable Platform onlyPlatform() {
            var all = headers.values().stream()
                    .flatMap(header -> header.platforms().stream())
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.getFirst() : null;
        }

        private @Nullable Instant capturedAt() {
            try {
                var day = DAY.matcher(fileName);
                if (day.find()) {
                    return at(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                }
                var month = MONTH.matcher(fileName);
                if (month.find()) {
                    return at(month.group(1), Integer.parseInt(month.group(2)), 1);
                }
                var named = MONTH_NAME.matcher(fileName);
                return named.find() ? at(named.group(2), monthNamed(named.group(1)), 1) : null;
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static Instant at(String year, int month, int day) {
            return LocalDate.of(Integer.parseInt(year), month, day)
                    .atStartOfDay(Moments.TOKYO)
                    .toInstant();
        }

        private static int monthNamed(String beginning) {
            return switch (beginning) {
                case "jan", "ene" -> 1;
                case "feb" -> 2;
                case "mar" -> 3;
                case "apr", "abr" -> 4;
                case "may" -> 5;
                case "jun" -> 6;
                case "jul" -> 7;
                case "aug", "ago" -> 8;
                case "sep" -> 9;
                case "oct" -> 10;
                case "nov" -> 11;
                default -> 12;
            };
        }

        private boolean has(ImportField field) {
            return uses.stream().anyMatch(use -> use.field() == field);
        }

        private void add(int column, ImportField field, @Nullable Platform platform) {
            var several = field.isOfAnAccount()
                    || field == ImportField.TOPICS
                    || field == ImportField.TAGS
                    || field == ImportField.AUDIENCE_MARGINAL;
            if (several || !has(field)) {
                uses.add(new ColumnUse(column, field, platform));
            }
        }

        private HeaderWords header(int column) {
            return Objects.requireNonNull(headers.get(column));
        }

        private ColumnValues below(int column) {
            return Objects.requireNonNull(values.get(column));
        }
    }
}
