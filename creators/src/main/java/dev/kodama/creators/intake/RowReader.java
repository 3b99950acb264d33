package dev.kodama.creators.intake;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.fields.Reading;
import dev.kodama.creators.intake.Understood.Problem;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.merge.Entry.AudienceEntry;
import dev.kodama.creators.merge.Entry.Profile;
import dev.kodama.creators.merge.Entry.SampledEntry;
import dev.kodama.creators.merge.FollowerFact;
import dev.kodama.creators.naming.Countries;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.FollowerName;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.roster.Creators.AccountName;
import dev.kodama.creators.value.AudienceReader;
import dev.kodama.creators.value.AudienceWords;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Moments;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.Remembered;
import dev.kodama.creators.value.Shares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads rows by a plan. Each value is taken, or reported and left unknown; a row without which nothing makes
/// sense is refused as a whole.
final class RowReader {
    static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_CELL = 20_000;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 60;
    private static final Set<String> SUMMARY_WORDS = Set.of(
            "合計",
            "総計",
            "小計",
            "計",
            "平均",
            "total",
            "totals",
            "grand total",
            "sum",
            "average",
            "mean",
            "suma",
            "totales",
            "promedio",
            "gesamt",
            "summe",
            "soma",
            "média",
            "moyenne",
            "總計",
            "总计",
            "합계");
    private static final int LONGEST_SUMMARY_WORD = 12;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[|,;、，/\\n]");

    /// Unlike `Map.of()` it can be asked for the column of no platform.
    private static final Map<@Nullable Platform, int[]> NO_COLUMNS = Collections.emptyMap();

    private final ImportPlan plan;
    private final TableHead head;
    private final Map<ImportField, Map<@Nullable Platform, int[]>> columns = new EnumMap<>(ImportField.class);
    private final List<@Nullable Platform> handlePlatforms;
    private final Shares.Unit shareUnit;
    private final List<GroupColumn> groups;
    private final int lastUsedColumn;
    private final Remembered<Platform> platformNames = new Remembered<>(PlatformNames::named);
    private final Remembered<Cell<Instant>> moments;
    private final Remembered<String> regions = new Remembered<>(Countries::region);
    private final Remembered<String> foldedWords = new Remembered<>(Folding::word);
    private final AudienceReader audiences = new AudienceReader();
    private final @Nullable AccountName account;
    private final List<CustomField> own;

    /// @param account that the plan says all lines are about
    /// @param own the house's own fields
    RowReader(ImportPlan plan, TableHead head, Instant now, @Nullable AccountName account, List<CustomField> own) {
        this.own = own.stream()
                .filter(field ->
                        plan.columns().stream().anyMatch(use -> field.id().equals(use.customField())))
                .toList();
        this.plan = plan;
        this.head = head;
        this.account = account;
        var monthFirst = head.writesTheMonthFirst();
        this.moments = new Remembered<>(text -> Moments.moment(text, now, monthFirst));
        for (var use : plan.columns()) {
            columns.computeIfAbsent(use.field(), field -> new LinkedHashMap<>())
                    .merge(use.platform(), new int[] {use.column()}, RowReader::append);
        }
        this.handlePlatforms = new ArrayList<>(columnsOf(ImportField.HANDLE).keySet());
        var share = columnsOf(ImportField.AUDIENCE_SHARE).get(null);
        this.shareUnit = share == null ? Shares.Unit.UNSAID : Shares.Unit.inHeader(head.header(share[0]));
        this.groups = plan.columns().stream()
                .filter(use -> use.field() == ImportField.AUDIENCE_MARGINAL)
                .map(use -> GroupColumn.of(use.column(), head.header(use.column())))
                .toList();
        this.lastUsedColumn =
                plan.columns().stream().mapToInt(ColumnUse::column).max().orElse(-1);
    }

    Understood understand(Row row) {
        return new Line(row).understand();
    }

    private Map<@Nullable Platform, int[]> columnsOf(ImportField field) {
        return columns.getOrDefault(field, NO_COLUMNS);
    }

    private static int[] append(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /// One row at work.
    final class Line {
        private final Row row;

        /// What columns without a platform of their own are about; null if neither the line nor the plan says it.
        private final @Nullable Platform linePlatform;

        private final List<Problem> problems = new ArrayList<>(0);
        private int numbers;
        private int notNumbers;

        Line(Row row) {
            this.row = row;
            var said = cell(ImportField.PLATFORM, null);
            this.linePlatform =
                    account != null ? account.platform() : said == null ? plan.platform() : platformNames.apply(said);
        }

        Understood understand() {
            for (var flaw : row.flaws()) {
                if (flaw.header() == null) {
                    return refused(new Problem(
                            row.line(), Severity.ROW_REFUSED, null, flaw.value(), flaw.reason(), List.of()));
                }
                problems.add(new Problem(
                        row.line(), Severity.VALUE_UNKNOWN, flaw.header(), flaw.value(), flaw.reason(), List.of()));
            }
            var broken = brokenAsAWhole();
            if (broken != null) {
                return refused(broken);
            }
            var entry = switch (plan.kind()) {
                case CREATORS -> creator();
                case SNAPSHOTS -> snapshot();
                case AUDIENCES -> audience();
                case FOLLOWER_PROFILES -> follower();
                case RATE_CARDS -> rate();
                case FOLLOWERS, FOLLOWERS_DRAWN, FOLLOWERS_PARTLY -> follows();
                case OVERLAPS -> overlap();
                case POSTS -> PostLine.read(this);
                case COMMENTS -> CommentLine.read(this);
            };
            if (notNumbers >= 2 && notNumbers * 2 >= numbers) {
                return refused(problem(Severity.ROW_REFUSED, Reason.SHIFTED_ROW));
            }
            return new Understood(row.line(), entry, List.copyOf(problems));
        }

        private @Nullable Problem brokenAsAWhole() {
            var width = head.headers().size();
            if (row.cells().equals(head.headers()) && width > 1) {
                return problem(Severity.ROW_REFUSED, Reason.REPEATED_HEADER);
            }
            if (isSummary()) {
                return problem(Severity.ROW_REFUSED, Reason.SUMMARY_ROW);
            }
            for (var i = width; i < row.cells().size(); i++) {
                if (!row.cell(i).isBlank()) {
                    return problem(
                            Severity.ROW_REFUSED,
                            Reason.TOO_MANY_CELLS,
                            String.valueOf(width),
                            String.valueOf(row.cells().size()));
                }
            }
            if (row.cells().size() == 1 && lastUsedColumn > 1 && width > 2) {
                return problem(Severity.ROW_REFUSED, Reason.TOO_FEW_CELLS, String.valueOf(width), "1");
            }
            for (var cell : row.cells()) {
                if (cell.length() > LONGEST_CELL) {
                    return problem(Severity.ROW_REFUSED, Reason.TOO_LONG, String.valueOf(LONGEST_CELL));
                }
            }
            return null;
        }

        /// `合計` or `Total`, and nothing besides but numbers: an account of that name has a name of its own too.
        private boolean isSummary() {
            var word = "";
            var numbers = 0;
            for (var cell : row.cells()) {
                if (cell.isBlank()) {
                    continue;
                }
                if (word.isEmpty()) {
                    word = cell;
                } else if (cell.chars().anyMatch(Character::isDigit)) {
                    numbers++;
                } else {
                    return false;
                }
            }
            return numbers > 0 && word.length() <= LONGEST_SUMMARY_WORD && SUMMARY_WORDS.contains(Folding.fold(word));
        }

        private Understood refused(Problem why) {
            return new Understood(row.line(), null, List.of(why));
        }

        private @Nullable Entry creator() {
            var capturedAt = capturedAt();
            if (capturedAt == null) {
                return null;
            }
            var accounts = accounts(capturedAt);
            if (accounts == null) {
                return null;
            }
            if (accounts.isEmpty()) {
                refuse(Reason.NO_ACCOUNT);
                return null;
            }
            var composition = wholeAudience();
            return new Entry(
                            row.line(),
                            true,
                            externalId(),
                            profile(),
                            accounts,
                            composition.isEmpty() ? null : new AudienceEntry(capturedAt, sampleSize(), composition),
                            List.of())
                    .with(ownFields());
        }

        private Map<UUID, Reading> ownFields() {
            if (own.isEmpty()) {
                return Map.of();
            }
            var said = new LinkedHashMap<UUID, Reading>();
            for (var field : own) {
                for (var use : plan.columns()) {
                    if (field.id().equals(use.customField()) && !said.containsKey(field.id())) {
                        ownField(field, use.column(), said);
                    }
                }
            }
            return said;
        }

        private void ownField(CustomField field, int column, Map<UUID, Reading> said) {
            switch (Reading.ofCell(field, row.cell(column))) {
                case Cell.Known<Reading>(var reading) -> said.put(field.id(), reading);
                case Cell.Unknown<Reading>(var reason) ->
                    problems.add(new Problem(
                            row.line(),
                            Severity.VALUE_UNKNOWN,
                            head.header(column),
                            cut(row.cell(column)),
                            reason,
                            reason == Reason.NOT_A_CHOICE
                                    ? List.of(String.join(", ", field.choices()))
                                    : reason == Reason.TOO_LONG
                                            ? List.of(String.valueOf(Reading.LONGEST))
                                            : List.of()));
                case Cell.Blank<Reading> _ -> {}
            }
        }

        private @Nullable Entry snapshot() {
            var capturedAt = capturedAt();
            if (capturedAt == null) {
                return null;
            }
            var externalId = externalId();
            var accounts = accounts(capturedAt);
            if (accounts == null) {
                return null;
            }
            if (accounts.isEmpty() && externalId != null) {
                accounts = figuresByPlatform(capturedAt);
            } else if (accounts.isEmpty()) {
                refuse(Reason.NO_ACCOUNT);
                return null;
            }
            if (accounts.stream().allMatch(account -> account.figures().isEmpty())) {
                refuse(Reason.NO_FIGURES);
                return null;
            }
            return new Entry(row.line(), false, externalId, Profile.NONE, accounts, null, List.of());
        }

        private @Nullable Entry audience() {
            var capturedAt = capturedAt();
            if (capturedAt == null || !whoIsMeant()) {
                return null;
            }
            var composition = wholeAudience();
            if (composition.isEmpty() && !columns.containsKey(ImportField.AUDIENCE_SHARE)) {
                refuse(Reason.NO_FIGURES);
                return null;
            }
            if (composition.isEmpty()) {
                composition = oneGroup();
                if (composition == null) {
                    return null;
                }
            }
            return new Entry(
                    row.line(),
                    false,
                    externalId(),
                    Profile.NONE,
                    handlesOnly(capturedAt),
                    new AudienceEntry(capturedAt, sampleSize(), composition),
                    List.of());
        }

        /// What one line says of a whole audience, in one cell or in a column for each group.
        private Composition wholeAudience() {
            var cells = value(ImportField.AUDIENCE, null, audiences::cells);
            var audience =
                    new Composition(cells == null ? List.of() : cells, groups.isEmpty() ? List.of() : marginals());
            var tooMuch = audience.tooMuch();
            if (tooMuch == null) {
                return audience;
            }
            problems.add(
                    problem(Severity.VALUE_UNKNOWN, Reason.OVER_ONE_HUNDRED_PERCENT, "%.1f".formatted(tooMuch / 1e4)));
            return Composition.of(List.of());
        }

        private List<AudienceMarginal> marginals() {
            var found = new ArrayList<AudienceMarginal>();
            for (var group : groups) {
                switch (group.read(row)) {
                    case Cell.Known<List<AudienceMarginal>>(var marginals) -> found.addAll(marginals);
                    case Cell.Unknown<List<AudienceMarginal>>(var reason) ->
                        problems.add(new Problem(
                                row.line(),
                                Severity.VALUE_UNKNOWN,
                                head.header(group.column()),
                                cut(row.cell(group.column())),
                                reason,
                                List.of()));
                    case Cell.Blank<List<AudienceMarginal>> _ -> {}
                }
            }
            return found;
        }

        /// One joint cell, or a marginal if the line tells fewer traits; null if it cannot be taken.
        private @Nullable Composition oneGroup() {
            var age = word(ImportField.AUDIENCE_AGE, AudienceWords::age, Reason.UNKNOWN_AGE);
            var gender = word(ImportField.AUDIENCE_GENDER, AudienceWords::gender, Reason.UNKNOWN_GENDER);
            var interest = word(ImportField.AUDIENCE_INTEREST, AudienceWords::interest, Reason.TOO_LONG);
            var region = word(ImportField.AUDIENCE_REGION, regions, Reason.UNKNOWN_REGION);
            var share = value(ImportField.AUDIENCE_SHARE, null, text -> Shares.ppm(text, shareUnit));
            if (!problems.isEmpty()) {
                refuseForTheLastProblem();
                return null;
            }
            if (share != null && age != null && gender != null && interest != null && region != null) {
                return Composition.of(List.of(new AudienceCell(age, gender, interest, region, share)));
            }
            if (share != null && AudienceMarginal.isOne(age, gender, interest, region)) {
                return Composition.of(new AudienceMarginal(age, gender, interest, region, share));
            }
            refuse(Reason.NO_FIGURES);
            return null;
        }

        private @Nullable Entry follower() {
            var capturedAt = capturedAt();
            if (capturedAt == null || !whoIsMeant()) {
                return null;
            }
            var profile = FollowerColumns.read(this::ofAFollower);
            if (profile.equals(FollowerColumns.NOTHING)) {
                refuse(Reason.NO_FIGURES);
                return null;
            }
            return new Entry(
                    row.line(),
                    false,
                    null,
                    Profile.NONE,
                    handlesOnly(capturedAt),
                    null,
                    List.of(),
                    new SampledEntry(capturedAt, profile));
        }

        private <T> @Nullable T ofAFollower(ImportField field, Function<String, Cell<T>> reader) {
            return value(field, null, reader);
        }

        private @Nullable Entry rate() {
            if (!whoIsMeant()) {
                return null;
            }
            var platform = platformOfTheLine();
            if (platform == null) {
                return null;
            }
            var format = text(ImportField.RATE_FORMAT, LONGEST_WORD);
            var yen = value(ImportField.RATE_YEN, null, Quantities::yen);
            var validFrom = value(ImportField.RATE_VALID_FROM, null, Moments::day);
            if (format == null || yen == null) {
                if (problems.isEmpty()) {
                    refuse(format == null ? Reason.NO_FORMAT : Reason.NO_FIGURES);
                } else {
                    refuseForTheLastProblem();
                }
                return null;
            }
            return new Entry(
                    row.line(),
                    false,
                    externalId(),
                    Profile.NONE,
                    handlesOnly(plan.capturedAt()),
                    null,
                    List.of(new RateCard.Rate(
                            platform,
                            Folding.fold(format),
                            yen,
                            validFrom != null ? validFrom : LocalDate.ofInstant(plan.capturedAt(), Moments.TOKYO))));
        }

        /// A follower who cannot be read is not quoted either.
        private @Nullable Entry follows() {
            var account = oneAccount();
            if (account == null) {
                return null;
            }
            var written = cell(ImportField.FOLLOWER_ID, null);
            var name = written == null ? null : FollowerName.of(account.platform(), written);
            if (name == null) {
                refuse(Reason.NO_FOLLOWER);
                return null;
            }
            var ofAll = figure(ImportField.FOLLOWERS, account.platform(), Quantities::count);
            return aboutFollowers(List.of(account), new FollowerFact.Follows(name, ofAll));
        }

        private @Nullable Entry overlap() {
            var account = oneAccount();
            if (account == null) {
                return null;
            }
            var written = cell(ImportField.OTHER_HANDLE, null);
            var other = written == null ? null : Handle.parse(account.platform(), written);
            if (other == null) {
                refuse(Reason.NO_ACCOUNT);
                return null;
            }
            var shared = value(ImportField.SHARED_FOLLOWERS, null, Quantities::count);
            if (shared == null) {
                if (problems.isEmpty()) {
                    refuse(Reason.NO_FIGURES);
                } else {
                    refuseForTheLastProblem();
                }
                return null;
            }
            var second = new AccountEntry(account.platform(), other, null, Figures.NONE, plan.capturedAt());
            return aboutFollowers(List.of(account, second), new FollowerFact.Share(shared));
        }

        private Entry aboutFollowers(List<AccountEntry> accounts, FollowerFact followers) {
            return new Entry(row.line(), false, null, Profile.NONE, accounts, null, List.of(), null, followers);
        }

        private @Nullable AccountEntry oneAccount() {
            var accounts = handlesOnly(plan.capturedAt());
            if (accounts.size() != 1) {
                refuse(Reason.NO_ACCOUNT);
                return null;
            }
            return accounts.getFirst();
        }

        private boolean whoIsMeant() {
            if (externalId() == null && handlesOnly(plan.capturedAt()).isEmpty()) {
                refuse(Reason.NO_ACCOUNT);
                return false;
            }
            return true;
        }

        private List<AccountEntry> handlesOnly(Instant capturedAt) {
            if (account != null) {
                return List.of(new AccountEntry(account.platform(), account.handle(), null, Figures.NONE, capturedAt));
            }
            var found = new ArrayList<AccountEntry>();
            for (var named : handlePlatforms) {
                var platform = named != null ? named : linePlatform;
                var text = cell(ImportField.HANDLE, named);
                var handle = platform == null || text == null ? null : Handle.parse(platform, text);
                if (platform != null && handle != null) {
                    found.add(new AccountEntry(platform, handle, null, Figures.NONE, capturedAt));
                }
            }
            return found;
        }

        /// @return null if the row cannot be taken
        private @Nullable List<AccountEntry> accounts(Instant capturedAt) {
            if (account != null) {
                return List.of(new AccountEntry(
                        account.platform(), account.handle(), null, figures(account.platform()), capturedAt));
            }
            var found = new ArrayList<AccountEntry>(handlePlatforms.size());
            for (var named : handlePlatforms) {
                var text = cell(ImportField.HANDLE, named);
                if (text == null) {
                    continue;
                }
                var platform = named != null ? named : platformOfTheLine();
                if (platform == null) {
                    return null;
                }
                var handle = Handle.parse(platform, text);
                if (handle == null) {
                    report(ImportField.HANDLE, named, text, Reason.NOT_A_HANDLE);
                    continue;
                }
                found.add(new AccountEntry(platform, handle, url(platform), figures(platform), capturedAt));
            }
            if (found.isEmpty() && !problems.isEmpty()) {
                refuseForTheLastProblem();
                return null;
            }
            return found;
        }

        /// The known account whose post or comment the line is; null, and the line refused, if it does not say.
        @Nullable
        AccountEntry owner() {
            var named = handlesOnly(plan.capturedAt());
            if (!named.isEmpty()) {
                return named.getFirst();
            }
            if (externalId() == null) {
                refuse(Reason.NO_ACCOUNT);
                return null;
            }
            var platform = platformOfTheLine();
            return platform == null ? null : new AccountEntry(platform, null, null, Figures.NONE, plan.capturedAt());
        }

        long line() {
            return row.line();
        }

        @Nullable
        Instant momentOf(ImportField field) {
            return value(field, null, moments);
        }

        private List<AccountEntry> figuresByPlatform(Instant capturedAt) {
            var platforms = new LinkedHashSet<Platform>();
            for (var use : plan.columns()) {
                if (use.field().isOfAnAccount()) {
                    var platform = use.platform() != null ? use.platform() : linePlatform;
                    if (platform != null) {
                        platforms.add(platform);
                    }
                }
            }
            var found = new ArrayList<AccountEntry>(platforms.size());
            for (var platform : platforms) {
                var figures = figures(platform);
                if (!figures.isEmpty()) {
                    found.add(new AccountEntry(platform, null, null, figures, capturedAt));
                }
            }
            return found;
        }

        private @Nullable String url(Platform platform) {
            var text = platformCell(ImportField.URL, platform);
            if (text == null) {
                return null;
            }
            if (text.length() > 500 || !WEB_ADDRESS.matcher(text).matches()) {
                report(ImportField.URL, named(ImportField.URL, platform), text, Reason.NOT_A_URL);
                return null;
            }
            return text;
        }

        private Figures figures(Platform platform) {
            var followers = figure(ImportField.FOLLOWERS, platform, Quantities::count);
            var totalPosts = figure(ImportField.TOTAL_POSTS, platform, Quantities::smallCount);
            var posts = figure(ImportField.POSTS, platform, Quantities::smallCount);
            var views = figure(ImportField.AVG_VIEWS, platform, Quantities::average);
            var likes = figure(ImportField.AVG_LIKES, platform, Quantities::average);
            var comments = figure(ImportField.AVG_COMMENTS, platform, Quantities::average);
            var shares = figure(ImportField.AVG_SHARES, platform, Quantities::average);
            var saves = figure(ImportField.AVG_SAVES, platform, Quantities::average);
            var engagements = figure(ImportField.AVG_ENGAGEMENTS, platform, Quantities::average);
            var others = figure(ImportField.OTHERS_COMMENTS, platform, Quantities::smallCount);
            var answered = figure(ImportField.ANSWERED_COMMENTS, platform, Quantities::smallCount);
            if (others != null && answered != null && answered > others) {
                report(
                        ImportField.ANSWERED_COMMENTS,
                        named(ImportField.ANSWERED_COMMENTS, platform),
                        String.valueOf(answered),
                        Reason.MORE_THAN_ALL);
                answered = null;
            }
            return new Figures(
                    followers, totalPosts, posts, views, likes, comments, shares, saves, engagements, others, answered);
        }

        private <T extends Number> @Nullable T figure(
                ImportField field, Platform platform, Function<String, Cell<T>> reader) {
            if (!columns.containsKey(field)) {
                return null;
            }
            return value(field, named(field, platform), reader);
        }

        /// Columns that name no platform are about the line's, or else the file's.
        private @Nullable Platform named(ImportField field, Platform wanted) {
            var byPlatform = columnsOf(field);
            return byPlatform.containsKey(wanted) ? wanted : wanted == linePlatform ? null : wanted;
        }

        private @Nullable String platformCell(ImportField field, Platform platform) {
            return columns.containsKey(field) ? cell(field, named(field, platform)) : null;
        }

        private Profile profile() {
            return new Profile(
                    text(ImportField.DISPLAY_NAME, LONGEST_TEXT),
                    text(ImportField.KANA, LONGEST_TEXT),
                    word(ImportField.LANGUAGE, Countries::language, Reason.UNKNOWN_LANGUAGE),
                    word(ImportField.COUNTRY, Countries::country, Reason.UNKNOWN_COUNTRY),
                    words(ImportField.TOPICS),
                    words(ImportField.TAGS),
                    text(ImportField.NOTES, LONGEST_NOTES));
        }

        @Nullable
        String externalId() {
            return text(ImportField.EXTERNAL_ID, LONGEST_TEXT);
        }

        private @Nullable Integer sampleSize() {
            return value(ImportField.AUDIENCE_SAMPLE_SIZE, null, Quantities::smallCount);
        }

        @Nullable
        Instant capturedAt() {
            if (cell(ImportField.CAPTURED_AT, null) == null) {
                return plan.capturedAt();
            }
            var moment = value(ImportField.CAPTURED_AT, null, moments);
            if (moment == null) {
                refuseForTheLastProblem();
            }
            return moment;
        }

        private @Nullable Platform platformOfTheLine() {
            if (linePlatform == null) {
                var text = cell(ImportField.PLATFORM, null);
                if (text == null) {
                    refuse(Reason.NO_PLATFORM);
                } else {
                    problems.add(new Problem(
                            row.line(),
                            Severity.ROW_REFUSED,
                            headerOf(ImportField.PLATFORM, null),
                            cut(text),
                            Reason.UNKNOWN_PLATFORM,
                            List.of()));
                }
            }
            return linePlatform;
        }

        @Nullable
        String text(ImportField field, int longest) {
            var text = cell(field, null);
            if (text == null) {
                return null;
            }
            var tidy = Folding.tidy(text);
            if (tidy.length() > longest) {
                report(field, null, text, Reason.TOO_LONG, String.valueOf(longest));
                return null;
            }
            if (tidy.indexOf('\uFFFD') >= 0) {
                report(field, null, text, Reason.BROKEN_CHARACTERS);
                return null;
            }
            return tidy;
        }

        private <T> @Nullable T word(ImportField field, Function<String, @Nullable T> reader, Reason otherwise) {
            var text = cell(field, null);
            if (text == null) {
                return null;
            }
            var word = reader.apply(text);
            if (word == null) {
                report(field, null, text, otherwise);
            }
            return word;
        }

        private List<String> words(ImportField field) {
            var places = columnsOf(field).get(null);
            if (places == null) {
                return List.of();
            }
            Set<String> words = new LinkedHashSet<>();
            for (var column : places) {
                var cell = row.cell(column);
                if (Cell.saysSomething(cell)) {
                    for (var part : BETWEEN_WORDS.split(cell)) {
                        var word = Objects.requireNonNull(foldedWords.apply(part));
                        if (word.length() > LONGEST_WORD) {
                            report(field, null, part, Reason.TOO_LONG, String.valueOf(LONGEST_WORD));
                        } else if (!word.isEmpty() && words.size() < MOST_WORDS) {
                            words.add(word.replace('_', ' '));
                        }
                    }
                }
            }
            return List.copyOf(words);
        }

        /// The first cell for it that says something, as it stands.
        @Nullable
        String cell(ImportField field, @Nullable Platform platform) {
            var places = columnsOf(field).get(platform);
            if (places != null) {
                for (var column : places) {
                    var cell = row.cell(column);
                    if (Cell.saysSomething(cell)) {
                        return cell.strip();
                    }
                }
            }
            return null;
        }

        /// The first column for it that can be read counts. If none can, the reason of the first is reported; if
        /// one
        /// can, the others are silent, unless they say something else.
        <T> @Nullable T value(ImportField field, @Nullable Platform platform, Function<String, Cell<T>> reader) {
            var places = columnsOf(field).get(platform);
            if (places == null) {
                return null;
            }
            T taken = null;
            Reason firstReason = null;
            var firstColumn = -1;
            for (var column : places) {
                switch (reader.apply(row.cell(column))) {
                    case Cell.Known<T>(var value) -> {
                        if (taken == null) {
                            taken = value;
                        } else {
                            compare(column, taken, value);
                        }
                    }
                    case Cell.Unknown<T>(var reason) -> {
                        if (firstReason == null || firstReason == Reason.MARKED_UNKNOWN) {
                            firstReason = reason;
                            firstColumn = column;
                        }
                    }
                    case Cell.Blank<T> _ -> {}
                }
            }
            if (isCounted(field)) {
                numbers++;
            }
            if (taken == null && firstReason != null) {
                if (firstReason == Reason.NOT_A_NUMBER && isCounted(field)) {
                    notNumbers++;
                }
                problems.add(new Problem(
                        row.line(),
                        Severity.VALUE_UNKNOWN,
                        head.header(firstColumn),
                        cut(row.cell(firstColumn)),
                        firstReason,
                        List.of()));
            }
            return taken;
        }

        /// A rounded figure beside an exact one differs by its rounding, a twentieth at most.
        private <T> void compare(int column, T taken, T other) {
            if (taken instanceof Number one
                    && other instanceof Number two
                    && Math.abs(one.doubleValue() - two.doubleValue()) > Math.max(1, one.doubleValue() / 20)) {
                problems.add(new Problem(
                        row.line(),
                        Severity.VALUE_UNKNOWN,
                        head.header(column),
                        cut(row.cell(column)),
                        Reason.COLUMNS_DISAGREE,
                        List.of(taken.toString())));
            }
        }

        private static boolean isCounted(ImportField field) {
            return field.isOfAnAccount() && field != ImportField.HANDLE && field != ImportField.URL;
        }

        private void report(
                ImportField field, @Nullable Platform platform, String value, Reason reason, String... arguments) {
            problems.add(new Problem(
                    row.line(),
                    Severity.VALUE_UNKNOWN,
                    headerOf(field, platform),
                    cut(value),
                    reason,
                    List.of(arguments)));
        }

        void refuse(Reason reason) {
            problems.add(problem(Severity.ROW_REFUSED, reason));
        }

        /// A value without which the row is nothing: its problem is the row's.
        private void refuseForTheLastProblem() {
            var last = problems.removeLast();
            problems.add(new Problem(
                    last.line(), Severity.ROW_REFUSED, last.header(), last.value(), last.reason(), last.arguments()));
        }

        private Problem problem(Severity severity, Reason reason, String... arguments) {
            return new Problem(row.line(), severity, null, null, reason, List.of(arguments));
        }

        private @Nullable String headerOf(ImportField field, @Nullable Platform platform) {
            var places = columnsOf(field).get(platform);
            return places == null ? null : head.header(places[0]);
        }

        private static String cut(String value) {
            var clean = value.replace("\u0000", "");
            return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) + "…" : clean;
        }
    }
}
