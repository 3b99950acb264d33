package dev.kodama.creators.lines;

import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.merge.Entry.AccountEntry;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.value.Cell;
import dev.kodama.creators.value.Quantities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose line it is: the accounts it names, or the one that the plan names, and their figures.
final class LineAccounts {
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    private final Line line;
    private final TablePlan table;

    /// What columns without a platform of their own are about; null if neither the line nor the plan says it.
    private final @Nullable Platform linePlatform;

    LineAccounts(Line line) {
        this.line = line;
        this.table = line.table();
        var account = table.account;
        var said = line.cell(ImportField.PLATFORM, null);
        this.linePlatform = account != null
                ? account.platform()
                : said == null ? table.plan.platform() : table.platformNames.apply(said);
    }

    /// @return null, and the line refused, if neither the line nor the plan says it
    @Nullable
    Platform platform() {
        if (linePlatform == null) {
            var text = line.cell(ImportField.PLATFORM, null);
            if (text == null) {
                line.refuse(Reason.NO_PLATFORM);
            } else {
                line.refuse(ImportField.PLATFORM, text, Reason.UNKNOWN_PLATFORM);
            }
        }
        return linePlatform;
    }

    /// The line is refused if it is about nobody.
    boolean areNamed() {
        if (line.externalId() == null && named(table.plan.capturedAt()).isEmpty()) {
            line.refuse(Reason.NO_ACCOUNT);
            return false;
        }
        return true;
    }

    /// Those whose handles can be read, without figures.
    List<AccountEntry> named(Instant capturedAt) {
        var account = table.account;
        if (account != null) {
            return List.of(new AccountEntry(account.platform(), account.handle(), null, Figures.NONE, capturedAt));
        }
        var found = new ArrayList<AccountEntry>();
        for (var named : table.handlePlatforms) {
            var platform = named != null ? named : linePlatform;
            var text = line.cell(ImportField.HANDLE, named);
            var handle = platform == null || text == null ? null : Handle.parse(platform, text);
            if (platform != null && handle != null) {
                found.add(new AccountEntry(platform, handle, null, Figures.NONE, capturedAt));
            }
        }
        return found;
    }

    /// With their figures.
    ///
    /// @return null if the row cannot be taken
    @Nullable
    List<AccountEntry> all(Instant capturedAt) {
        var account = table.account;
        if (account != null) {
            return List.of(new AccountEntry(
                    account.platform(), account.handle(), null, figures(account.platform()), capturedAt));
        }
        var found = new ArrayList<AccountEntry>(table.handlePlatforms.size());
        for (var named : table.handlePlatforms) {
            var text = line.cell(ImportField.HANDLE, named);
            if (text == null) {
                continue;
            }
            var platform = named != null ? named : platform();
            if (platform == null) {
                return null;
            }
            var handle = Handle.parse(platform, text);
            if (handle == null) {
                line.report(ImportField.HANDLE, named, text, Reason.NOT_A_HANDLE);
                continue;
            }
            found.add(new AccountEntry(platform, handle, url(platform), figures(platform), capturedAt));
        }
        if (found.isEmpty() && !line.isFlawless()) {
            line.refuseForTheLastProblem();
            return null;
        }
        return found;
    }

    /// Figures that a line tells of somebody whom it calls by the list's own name.
    List<AccountEntry> byPlatform(Instant capturedAt) {
        var platforms = new LinkedHashSet<Platform>();
        for (var use : table.plan.columns()) {
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

    /// The one that the line is about; null, and the line refused, if it does not say which.
    @Nullable
    AccountEntry single() {
        var named = named(table.plan.capturedAt());
        if (named.size() != 1) {
            line.refuse(Reason.NO_ACCOUNT);
            return null;
        }
        return named.getFirst();
    }

    /// The known account whose post or comment the line is; null, and the line refused, if it does not say.
    @Nullable
    AccountEntry owner() {
        var named = named(table.plan.capturedAt());
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        if (line.externalId() == null) {
            line.refuse(Reason.NO_ACCOUNT);
            return null;
        }
        var platform = platform();
        return platform == null ? null : new AccountEntry(platform, null, null, Figures.NONE, table.plan.capturedAt());
    }

    <T extends Number> @Nullable T figure(ImportField field, Platform platform, Function<String, Cell<T>> reader) {
        if (!table.has(field)) {
            return null;
        }
        return line.value(field, columnsFor(field, platform), reader);
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
            line.report(
                    ImportField.ANSWERED_COMMENTS,
                    columnsFor(ImportField.ANSWERED_COMMENTS, platform),
                    String.valueOf(answered),
                    Reason.MORE_THAN_ALL);
            answered = null;
        }
        return new Figures(
                followers, totalPosts, posts, views, likes, comments, shares, saves, engagements, others, answered);
    }

    private @Nullable String url(Platform platform) {
        if (!table.has(ImportField.URL)) {
            return null;
        }
        var columns = columnsFor(ImportField.URL, platform);
        var text = line.cell(ImportField.URL, columns);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_ADDRESS || !WEB_ADDRESS.matcher(text).matches()) {
            line.report(ImportField.URL, columns, text, Reason.NOT_A_URL);
            return null;
        }
        return text;
    }

    /// Columns that name no platform are about the line's, or else the file's.
    private @Nullable Platform columnsFor(ImportField field, Platform wanted) {
        return table.has(field, wanted) ? wanted : wanted == linePlatform ? null : wanted;
    }
}
