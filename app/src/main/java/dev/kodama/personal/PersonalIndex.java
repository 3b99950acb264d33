package dev.kodama.personal;

import dev.kodama.creators.Creator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The page that says what is in the archive, for people.
final class PersonalIndex {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    /// The words of the page.
    enum Language {
        JA(
                "ja",
                "木霊に保存されているあなたの情報",
                "作成日時（日本時間）",
                "各JSONファイルには、表ごとに「about」（1行の意味）と「rows」（すべての行）が入っています。数値には出典（source）と取得日時（captured_at）が付いています。",
                "名前",
                "アカウント",
                "フォロワー数・取得日時・出典",
                Map.of(
                        "register", "登録情報（register.json）",
                        "campaigns", "キャンペーン（campaigns.json）",
                        "scores", "評価（scores.json）",
                        "reports", "レポート（reports.json）",
                        "house", "税務情報と閲覧記録（house.json）"),
                "件"),
        EN(
                "en",
                "What Kodama keeps of you",
                "Made at (Japan time)",
                "Each JSON file has, by table, “about” (what a row is) and “rows” (all of them). Figures come with their source and when they were captured.",
                "Name",
                "Accounts",
                "followers, captured at, source",
                Map.of(
                        "register", "Register (register.json)",
                        "campaigns", "Campaigns (campaigns.json)",
                        "scores", "Scores (scores.json)",
                        "reports", "Reports (reports.json)",
                        "house", "Tax, and who has looked (house.json)"),
                "rows");

        private final String code;
        private final String title;
        private final String made;
        private final String how;
        private final String name;
        private final String accounts;
        private final String figures;
        private final Map<String, String> parts;
        private final String rows;

        Language(
                String code,
                String title,
                String made,
                String how,
                String name,
                String accounts,
                String figures,
                Map<String, String> parts,
                String rows) {
            this.code = code;
            this.title = title;
            this.made = made;
            this.how = how;
            this.name = name;
            this.accounts = accounts;
            this.figures = figures;
            this.parts = parts;
            this.rows = rows;
        }

        String code() {
            return code;
        }
    }

    private static final class Table {
        final String part;
        final String name;
        final String about;
        long rows;

        Table(String part, String name, String about) {
            this.part = part;
            this.name = name;
            this.about = about;
        }
    }

    private final @Nullable Creator creator;
    private final Instant madeAt;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    PersonalIndex(@Nullable Creator creator, Instant madeAt) {
        this.creator = creator;
        this.madeAt = madeAt;
    }

    void add(String part, String table, String about) {
        tables.put(part + "." + table, new Table(part, table, about));
    }

    void count(String part, String table) {
        var counted = tables.get(part + "." + table);
        if (counted != null) {
            counted.rows++;
        }
    }

    String html(Language language) {
        var html = new StringBuilder("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <style>body{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #ddd}
                td.n{text-align:right;white-space:nowrap}</style></head><body>
                <h1>%s</h1><p>%s: %s</p><p>%s</p>
                """.formatted(
                language.code, language.title, language.title, language.made, MOMENT.format(madeAt), language.how));
        if (creator != null) {
            html.append("<h2>%s</h2><p>%s</p>".formatted(language.name, text(creator.displayName())));
            html.append("<h2>%s</h2><ul>".formatted(language.accounts));
            accounts(creator)
                    .forEach(line -> html.append("<li>").append(text(line)).append("</li>"));
            html.append("</ul><p><small>(%s)</small></p>".formatted(language.figures));
        }
        List.of("register", "campaigns", "scores", "reports", "house").forEach(part -> {
            html.append("<h2>%s</h2><table>".formatted(language.parts.getOrDefault(part, part)));
            tables.values().stream()
                    .filter(table -> table.part.equals(part))
                    .forEach(table -> html.append("<tr><td>%s</td><td>%s</td><td class=n>%d %s</td></tr>\n"
                            .formatted(text(table.name), text(table.about), table.rows, language.rows)));
            html.append("</table>\n");
        });
        return html.append("</body></html>\n").toString();
    }

    private static List<String> accounts(Creator creator) {
        var lines = new ArrayList<String>();
        for (var account : creator.accounts()) {
            var latest = account.latest();
            lines.add("%s %s%s"
                    .formatted(
                            account.platform(),
                            account.handle(),
                            latest == null
                                    ? ""
                                    : ": %s, %s, %s"
                                            .formatted(
                                                    latest.figures().followers() == null
                                                            ? "—"
                                                            : latest.figures().followers(),
                                                    MOMENT.format(latest.capturedAt()),
                                                    latest.source().label())));
        }
        return lines;
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
