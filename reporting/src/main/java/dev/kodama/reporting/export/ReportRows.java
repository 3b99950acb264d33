package dev.kodama.reporting.export;

import static dev.kodama.reporting.Metric.BUDGET_USED;
import static dev.kodama.reporting.Metric.PAID;

import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.CreatorResult;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Figures;
import dev.kodama.reporting.Gap;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.PostResult;
import dev.kodama.reporting.ReportDay;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.scoring.events.MediaRates;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A campaign's report as a table. It holds the very figures that the screen shows.
final class ReportRows implements Rows {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ReportLanguage language;
    private final MediaRates rates;
    private final List<Column> columns = new ArrayList<>();
    private final List<Metric> metrics;
    private final List<@Nullable String[]> rows = new ArrayList<>();

    ReportRows(CampaignReport report, ExportKind kind, ReportLanguage language) {
        this.language = language;
        this.rates = report.headline().mediaRates();
        this.metrics = metricsOf(kind);
        switch (kind) {
            case CAMPAIGN_REPORT -> perCreator(report);
            case CAMPAIGN_POSTS -> perPost(report);
            case CAMPAIGN_TIMELINE -> perDay(report);
            case CREATOR_REGISTER -> throw new IllegalArgumentException("the register is not about a campaign");
        }
    }

    @Override
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    @Override
    public @Nullable MediaRates mediaRates() {
        return rates;
    }

    @Override
    public long expected() {
        return rows.size();
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (var row : rows) {
            sink.row(row);
        }
    }

    private static List<Metric> metricsOf(ExportKind kind) {
        return Arrays.stream(Metric.values())
                .filter(metric -> kind != ExportKind.CAMPAIGN_POSTS || (metric != PAID && metric != BUDGET_USED))
                .toList();
    }

    private void perCreator(CampaignReport report) {
        text("creator", "クリエイター", "Creator");
        text("handle", "アカウント", "Handle");
        text("stage", "進捗", "Stage");
        count("posts", "投稿数", "Posts");
        figureColumns();
        text("creator-id", "クリエイターID", "Creator ID");
        for (var creator : report.creators()) {
            row(
                    creator.figures(),
                    Stream.of(
                            creator.name(),
                            creator.handle(),
                            creator.stage().label(language),
                            Integer.toString(creator.posts().size())),
                    creator.creatorId().toString());
        }
        var headline = report.headline();
        row(
                headline.totals(),
                Stream.of(language.choose("合計", "Total"), null, null, Integer.toString(headline.livePosts())),
                null);
    }

    private void perPost(CampaignReport report) {
        text("creator", "クリエイター", "Creator");
        text("handle", "アカウント", "Handle");
        text("platform", "プラットフォーム", "Platform");
        text("url", "URL", "URL");
        date("published-on", "公開日", "Published on");
        date("captured-on", "数値の取得日", "Figures taken on");
        text("source", "数値の出所", "Source of figures");
        figureColumns();
        text("post-id", "投稿ID", "Post ID");
        for (var creator : report.creators()) {
            for (var post : creator.posts()) {
                row(post.figures(), postCells(creator, post), post.postId().toString());
            }
        }
    }

    private static Stream<@Nullable String> postCells(CreatorResult creator, PostResult post) {
        return Stream.of(
                creator.name(),
                creator.handle(),
                post.platform().name(),
                post.url(),
                dateOf(post.publishedAt()),
                post.capturedAt() == null ? null : dateOf(post.capturedAt()),
                post.source());
    }

    private void perDay(CampaignReport report) {
        date("day", "日付", "Day");
        count("posts", "投稿数", "Posts");
        figureColumns();
        text("time-zone", "タイムゾーン", "Time zone");
        for (ReportDay day : report.days()) {
            row(day.figures(), Stream.of(day.day().toString(), Integer.toString(day.livePosts())), JAPAN.getId());
        }
    }

    private void figureColumns() {
        for (var metric : metrics) {
            var unit = switch (metric.unit()) {
                case YEN, YEN_PER -> language.choose("（円）", " (yen)");
                case PERCENT -> language.choose("（%）", " (%)");
                case RATED -> language.choose("（単価#%d）", " (rates #%d)").formatted(rates.edition());
                case COUNT -> "";
            };
            var kind = metric.unit().decimals() == 0 ? Column.Kind.COUNT : Column.Kind.DECIMAL;
            columns.add(new Column(metric.id(), metric.label(language) + unit, kind));
        }
        text("notes", "注記", "Notes");
    }

    private void row(Figures figures, Stream<@Nullable String> before, @Nullable String after) {
        var shown = metrics.stream().filter(figures::has).map(figures::of).toList();
        var cells = new ArrayList<@Nullable String>();
        before.forEach(cells::add);
        for (var metric : metrics) {
            cells.add(figures.has(metric) ? digits(figures.of(metric)) : null);
        }
        cells.add(notes(shown));
        cells.add(after);
        rows.add(cells.toArray(String[]::new));
    }

    private static @Nullable String digits(Figure figure) {
        return figure.value() == null ? null : figure.value().toPlainString();
    }

    /// Why cells are empty, and which figures do not rest on every post.
    private @Nullable String notes(List<Figure> figures) {
        var gaps = new EnumMap<Gap, List<String>>(Gap.class);
        var partial = new ArrayList<String>();
        for (var figure : figures) {
            var label = figure.metric().label(language);
            if (figure.gap() != null) {
                gaps.computeIfAbsent(figure.gap(), _ -> new ArrayList<>()).add(label);
            } else if (figure.partial()) {
                partial.add(language.choose(
                        "%s: %d投稿中%d件".formatted(label, figure.livePosts(), figure.knownPosts()),
                        "%s: %d of %d posts".formatted(label, figure.knownPosts(), figure.livePosts())));
            }
        }
        var notes = Stream.concat(
                        partial.stream(),
                        gaps.entrySet().stream()
                                .map(gap -> gap.getKey().text(language) + ": " + String.join(", ", gap.getValue())))
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    private static String dateOf(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate().toString();
    }

    private void text(String id, String japanese, String english) {
        columns.add(new Column(id, language.choose(japanese, english), Column.Kind.TEXT));
    }

    private void count(String id, String japanese, String english) {
        columns.add(new Column(id, language.choose(japanese, english), Column.Kind.COUNT));
    }

    private void date(String id, String japanese, String english) {
        columns.add(new Column(id, language.choose(japanese, english), Column.Kind.DATE));
    }
}
