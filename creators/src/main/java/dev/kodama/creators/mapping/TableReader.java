package dev.kodama.creators.mapping;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.value.AudienceGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what the columns of one table mean, header by header, and settles what that leaves open: one column may decide
/// what another is.
final class TableReader {
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

    private final String fileName;
    private final TableHead head;
    private final int width;
    private final Map<Integer, HeaderWords> headers = new HashMap<>();
    private final Map<Integer, ColumnValues> values = new HashMap<>();
    private final List<ColumnUse> uses = new ArrayList<>();
    private final Map<String, UUID> own = new HashMap<>();
    private final List<Integer> names = new ArrayList<>();
    private final List<Integer> secondChoices = new ArrayList<>();

    TableReader(String fileName, TableHead head, List<Row> rows, List<CustomField> own) {
        this.fileName = Folding.fold(fileName.replaceAll("\\.[A-Za-z0-9]{2,4}$", ""));
        this.head = head;
        this.width = head.headers().size();
        own.stream().filter(field -> field.retiredAt() == null).forEach(field -> {
            this.own.putIfAbsent(Folding.fold(field.labelJa()), field.id());
            this.own.putIfAbsent(Folding.fold(field.labelEn()), field.id());
        });
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
        uses.removeIf(use -> !FieldsOfKinds.belongs(use.field(), kind));
        if (kind == ImportKind.CREATORS) {
            settleOwn();
        }
        return new Proposal(kind, List.copyOf(uses), platform, DateInName.of(fileName));
    }

    /// What is left and is called like a field of the house's own.
    private void settleOwn() {
        for (var column = 0; column < width; column++) {
            var place = column;
            var field = own.get(Folding.fold(head.header(column)));
            if (field != null
                    && !below(column).isEmpty()
                    && uses.stream().noneMatch(use -> use.column() == place || field.equals(use.customField()))) {
                uses.add(ColumnUse.custom(column, field));
            }
        }
    }

    private void read(int column) {
        var header = header(column);
        var below = below(column);
        if (below.isEmpty()) {
            return;
        }
        var platform =
                header.platforms().size() == 1 ? header.platforms().iterator().next() : null;
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
        if (found != null && !found.isExact() && own.containsKey(Folding.fold(head.header(column)))) {
            return;
        }
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
            var meaning =
                    Objects.requireNonNull(Dictionary.lookUp(header(column))).meaning();
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
        if (!Plausibility.fits(field, below, exact)) {
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
                    .max(Comparator.comparingDouble((Integer column) ->
                                    below(column).plainHandles() + below(column).distinct() / 10)
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
                && (has(ImportField.CAPTURED_AT) || uses.stream().anyMatch(use -> POST_DETAILS.contains(use.field())));
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
