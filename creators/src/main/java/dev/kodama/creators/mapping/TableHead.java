package dev.kodama.creators.mapping;

import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.PlatformNames;
import dev.kodama.creators.reading.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The row that names the columns. Lists sometimes have a title or a date above it.
public record TableHead(long line, List<String> headers) {
    /// How many rows from the top may hold it.
    public static final int LOOKED_AT = 6;

    private static final Set<String> META_PUBLISHED = Set.of("publish time", "公開時間", "公開日時", "投稿時間").stream()
            .map(Folding::fold)
            .collect(Collectors.toSet());
    private static final Set<String> META_ACCOUNT = Set.of(
                    "account username", "アカウントのユーザーネーム", "アカウントのユーザー名", "page name", "ページ名", "account id", "アカウントid")
            .stream()
            .map(Folding::fold)
            .collect(Collectors.toSet());

    /// Of the first rows the one with most headers that we know; if we know none, the first.
    ///
    /// @return null if there is no row at all
    public static @Nullable TableHead among(List<Row> firstRows) {
        if (!firstRows.isEmpty() && firstRows.getFirst().isNames()) {
            return new TableHead(0, firstRows.getFirst().cells());
        }
        Row best = null;
        var most = -1;
        for (var row : firstRows.subList(0, Math.min(LOOKED_AT, firstRows.size()))) {
            var known = 0;
            for (var cell : row.cells()) {
                var words = HeaderWords.of(cell.length() > 200 ? cell.substring(0, 200) : cell);
                if (!words.words().isEmpty() || !words.platforms().isEmpty()) {
                    var found = Dictionary.lookUp(words);
                    known += found != null && found.isExact() ? 2 : found != null ? 1 : 0;
                }
            }
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best == null) {
            return null;
        }
        var at = firstRows.indexOf(best);
        return new TableHead(best.line(), at == 0 ? best.cells() : grouped(firstRows.get(at - 1), best.cells()));
    }

    /// Two lines of headers: `Instagram` once, and below it `handle` and `followers`. What stands above holds until the
    /// next that stands above.
    private static List<String> grouped(Row above, List<String> headers) {
        var groups = above.cells().stream()
                .filter(cell -> PlatformNames.mentionedIn(Folding.fold(cell)).size() == 1)
                .count();
        if (groups < 2) {
            return headers;
        }
        var both = new ArrayList<String>(headers.size());
        var group = "";
        for (var i = 0; i < headers.size(); i++) {
            group = above.cell(i).isBlank() ? group : above.cell(i);
            var named = PlatformNames.mentionedIn(Folding.fold(group)).size() == 1
                    && PlatformNames.mentionedIn(Folding.fold(headers.get(i))).isEmpty();
            both.add(named ? group.strip() + " " + headers.get(i) : headers.get(i));
        }
        return List.copyOf(both);
    }

    /// Whether the file is one of Meta's, which write dates with the month first in every language. Anybody else's
    /// 03/04/2026 could be either.
    public boolean writesTheMonthFirst() {
        var words = headers.stream().map(Folding::fold).collect(Collectors.toSet());
        return !Collections.disjoint(words, META_PUBLISHED) && !Collections.disjoint(words, META_ACCOUNT);
    }

    public String header(int column) {
        return column < headers.size() ? headers.get(column) : "";
    }
}
