package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Span;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes figures of a report: the digits that are in the exports, how the figure came to be on hover, and "n of m
/// posts" wherever it does not rest on all of them.
final class FigureText {
    private FigureText() {}

    static ReportLanguage language() {
        return Texts.locale().getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? ReportLanguage.JA
                : ReportLanguage.EN;
    }

    static String written(Figure figure) {
        var value = figure.value();
        if (value == null) {
            return Formats.MISSING;
        }
        return switch (figure.metric().unit()) {
            case YEN -> Formats.yen(value.longValue());
            case YEN_PER -> "¥" + Formats.decimal(value.doubleValue(), 2);
            case COUNT -> Formats.count(value);
            case PERCENT -> Formats.decimal(value.doubleValue(), 2) + "%";
            case RATED -> Formats.decimal(value.doubleValue(), 2);
        };
    }

    /// For a cell of a table.
    static Span cell(Figure figure) {
        var cell = new Span(written(figure));
        cell.addClassName("figure");
        cell.setTitle(origin(figure));
        if (figure.value() == null) {
            cell.addClassName("missing");
        } else if (figure.partial()) {
            cell.addClassName("report-partial");
            cell.setText(written(figure) + " *");
        }
        return cell;
    }

    /// "2 of 3 posts", or why there is nothing; null where there is nothing to add.
    static @Nullable String remark(Figure figure) {
        if (figure.gap() != null) {
            return figure.gap().text(language());
        }
        return figure.partial() ? coverage(figure) : null;
    }

    /// How the figure came to be, down to the numbers that were divided.
    static String origin(Figure figure) {
        var lines = new ArrayList<String>();
        var remark = remark(figure);
        if (remark != null) {
            lines.add(remark);
        }
        if (figure.numerator() != null && figure.denominator() != null) {
            lines.add(division(figure, figure.numerator(), figure.denominator()));
        }
        lines.add(definition(figure.metric()));
        return String.join("\n", lines);
    }

    static String definition(Metric metric) {
        return text(
                "reporting.definition",
                metric.label(language()),
                metric.definition(language()),
                metric.id(),
                metric.version());
    }

    static Span heading(Metric metric) {
        var heading = new Span(metric.label(language()));
        heading.addClassName("report-heading");
        heading.setTitle(definition(metric));
        return heading;
    }

    private static String division(Figure figure, BigDecimal numerator, BigDecimal denominator) {
        var yen = figure.metric().unit() == Unit.YEN_PER;
        var budget = figure.metric() == Metric.BUDGET_USED;
        return text(
                "reporting.division",
                yen || budget ? Formats.yen(numerator.longValue()) : Formats.count(numerator),
                budget ? Formats.yen(denominator.longValue()) : Formats.count(denominator));
    }

    private static String coverage(Figure figure) {
        return text("reporting.coverage", figure.knownPosts(), figure.livePosts());
    }
}
