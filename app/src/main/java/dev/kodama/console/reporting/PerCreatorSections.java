package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabsVariant;
import dev.kodama.console.chart.BarChart;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TabBar;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.CreatorResult;
import dev.kodama.reporting.Metric;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The creators side by side: what each brought, and what was expected of them.
final class PerCreatorSections extends Composite<Div> {
    private static final String METRIC = "by-creator";

    /// More bars than that nobody compares; the table below has everyone.
    private static final int SHOWN = 12;

    private static final List<Metric> CHOICE =
            List.of(Metric.ENGAGEMENTS, Metric.REACH, Metric.SPEND, Metric.CPE, Metric.ENGAGEMENT_RATE_BY_REACH);

    private final CampaignReport report;
    private final Address address;

    PerCreatorSections(CampaignReport report, Address address) {
        this.report = report;
        this.address = address;
    }

    @Override
    protected Div initContent() {
        var sections = new Div(compared(), predicted());
        sections.addClassName("columns");
        return sections;
    }

    private Section compared() {
        var metric = address.one(METRIC, Metric.class).filter(CHOICE::contains).orElse(Metric.ENGAGEMENTS);
        var creators = largest(metric);
        var chart = new Chart(
                metric.label(FigureText.language()),
                BarChart.of(
                        Plotted.unit(metric),
                        metric.label(FigureText.language()),
                        creators.stream().map(PerCreatorSections::name).toList(),
                        creators.stream()
                                .map(creator -> Plotted.value(creator.figures().of(metric)))
                                .toList()));
        chart.height(height(creators.size()));
        var tabs = new TabBar();
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        CHOICE.forEach(choice -> tabs.add(choice.name(), choice.label(FigureText.language())));
        tabs.show(metric.name());
        tabs.onChoice(name -> address.with(METRIC, Metric.valueOf(name))
                .go(
                        ReportView.class,
                        ReportingNavigation.parameters(report.headline().campaignId())));
        var section = new Section(text("reporting.by-creator.title"), tabs, chart);
        if (report.creators().size() > SHOWN) {
            section.note(text("reporting.by-creator.first", SHOWN));
        }
        return section;
    }

    /// Like with like: both bars stand for the posts whose prediction and figures are known.
    private Section predicted() {
        var metric = Metric.ENGAGEMENTS_AGAINST_PREDICTED;
        var creators = largest(Metric.ENGAGEMENTS).stream()
                .filter(creator -> creator.figures().of(metric).value() != null)
                .toList();
        if (creators.isEmpty()) {
            var nothing = new Paragraph(text("reporting.predicted.none"));
            nothing.addClassName("quiet");
            return new Section(text("reporting.predicted.title"), nothing);
        }
        var actual = new BarChart.Series(
                text("reporting.predicted.actual"),
                values(creators, creator -> creator.figures().of(metric).numerator()));
        var expected = new BarChart.Series(
                text("reporting.predicted.expected"),
                values(creators, creator -> creator.figures().of(metric).denominator()));
        var chart = new Chart(
                text("reporting.predicted.title"),
                new BarChart(
                        Plotted.unit(Metric.ENGAGEMENTS),
                        creators.stream().map(PerCreatorSections::name).toList(),
                        List.of(actual, expected)));
        chart.height(height(creators.size() * 1.5));
        return new Section(text("reporting.predicted.title"), chart).note(text("reporting.predicted.note"));
    }

    private static List<@Nullable Double> values(
            List<CreatorResult> creators, Function<CreatorResult, @Nullable BigDecimal> value) {
        return creators.stream()
                .map(value)
                .map(number -> number == null ? null : number.doubleValue())
                .toList();
    }

    private List<CreatorResult> largest(Metric metric) {
        Comparator<CreatorResult> byValue = Comparator.comparing(
                creator -> creator.figures().of(metric).value(), Comparator.nullsFirst(Comparator.naturalOrder()));
        return report.creators().stream()
                .sorted(byValue.reversed())
                .limit(SHOWN)
                .toList();
    }

    static String name(CreatorResult creator) {
        return Objects.requireNonNullElse(
                creator.name(), Objects.requireNonNullElse(creator.handle(), Formats.MISSING));
    }

    private static String height(double bars) {
        return (4 + 1.75 * bars) + "rem";
    }
}
