package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.ForecastBook;
import dev.kodama.scoring.Judgement;
import dev.kodama.scoring.outcome.Expectation;
import dev.kodama.scoring.outcome.ForecastAndResult;
import dev.kodama.scoring.outcome.Spread;
import dev.kodama.scoring.outcome.Truth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was forecast for those on the shortlist, what came, and how often the house's forecasts held so far.
final class ForecastsSection extends Composite<Section> {
    private final List<ForecastAndResult> lines;
    private final ForecastBook.Coverage coverage;
    private final Map<UUID, String> names;

    /// @param judgements of the same campaign: they know the names
    ForecastsSection(List<ForecastAndResult> lines, ForecastBook.Coverage coverage, List<Judgement> judgements) {
        this.lines = lines;
        this.coverage = coverage;
        this.names = judgements.stream()
                .map(Judgement::explanation)
                .collect(Collectors.toMap(
                        explanation -> explanation.creatorId(),
                        explanation -> explanation.displayName(),
                        (one, _) -> one));
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("portfolio.forecasts"), new Paragraph(truth()), new Paragraph(width()));
        section.note(text("portfolio.forecasts.note"));
        if (lines.isEmpty()) {
            var none = new Paragraph(text("portfolio.forecasts.none"));
            none.addClassName("quiet");
            section.add(none);
        } else {
            section.add(table());
        }
        return section;
    }

    private String truth() {
        return text(
                "portfolio.forecasts.truth",
                written(coverage.engagements().truth()),
                written(coverage.reach().truth()),
                Formats.percent(Truth.PROMISED, 0));
    }

    /// Where the width of the intervals comes from.
    private String width() {
        return text(
                "portfolio.forecasts.width",
                width(coverage.engagements().spread()),
                width(coverage.reach().spread()));
    }

    private static String width(Spread spread) {
        return spread.posts() == 0
                ? text("portfolio.forecasts.width.assumed", Spread.FEWEST)
                : text(
                        "portfolio.forecasts.width.read",
                        Formats.decimal(spread.deviations() / Spread.ASSUMED.deviations(), 2),
                        Formats.count(spread.posts()));
    }

    private static String written(Truth truth) {
        return truth.posts() == 0
                ? text("portfolio.forecasts.no-posts")
                : text(
                        "portfolio.forecasts.inside",
                        Formats.count(truth.inside()),
                        Formats.count(truth.posts()),
                        Formats.percent(truth.coverage(), 0));
    }

    private PlainTable table() {
        var table = new PlainTable(
                text("portfolio.column.creator"),
                text("portfolio.forecasts.made"),
                text("portfolio.forecasts.engagements"),
                text("portfolio.forecasts.came"),
                text("portfolio.forecasts.reach"),
                text("portfolio.forecasts.came"));
        for (var line : lines) {
            table.row(
                    CreatorsNavigation.link(line.creatorId(), names.getOrDefault(line.creatorId(), Formats.MISSING)),
                    text(
                            "portfolio.forecasts.made-when",
                            Formats.date(line.madeAt()),
                            word("portfolio.forecasts.occasion", line.occasion())),
                    interval(line.forecast().engagements()),
                    came(line, line.forecast().engagements(), line.engagements()),
                    interval(line.forecast().reach()),
                    came(line, line.forecast().reach(), line.reach()));
        }
        return table;
    }

    static String interval(@Nullable Expectation expected) {
        return expected == null
                ? Formats.MISSING
                : text(
                        "portfolio.interval",
                        Formats.compact(expected.low()),
                        Formats.compact(expected.high()),
                        Formats.compact(expected.typical()));
    }

    private static Component came(ForecastAndResult line, @Nullable Expectation expected, @Nullable Long came) {
        if (came == null) {
            return new Span(line.postId() != null ? Formats.MISSING : text("portfolio.forecasts.not-live"));
        }
        var figure = new Span(Formats.compact(came) + " ");
        if (!line.isInTime()) {
            figure.add(new Badge(text("portfolio.forecasts.too-late"), Badge.Tone.NEUTRAL));
        } else if (expected != null) {
            figure.add(
                    expected.contains(came)
                            ? new Badge(text("portfolio.forecasts.held"), Badge.Tone.GOOD)
                            : new Badge(
                                    text(
                                            came < expected.low()
                                                    ? "portfolio.forecasts.below"
                                                    : "portfolio.forecasts.above"),
                                    Badge.Tone.WARNING));
        }
        return figure;
    }
}
