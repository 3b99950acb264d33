package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.TabsVariant;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.chart.LineChart;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TabBar;
import dev.kodama.console.texts.Formats;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportDay;
import java.util.List;
import java.util.Objects;

/// The campaign's totals day by day.
final class OverTimeSection extends Composite<Section> {
    private static final String METRIC = "over-time";
    private static final List<Metric> CHOICE = List.of(
            Metric.ENGAGEMENTS,
            Metric.REACH,
            Metric.IMPRESSIONS,
            Metric.VIEWS,
            Metric.SPEND,
            Metric.CPE,
            Metric.ENGAGEMENT_RATE_BY_REACH);

    private final CampaignReport report;
    private final Address address;

    OverTimeSection(CampaignReport report, Address address) {
        this.report = report;
        this.address = address;
    }

    @Override
    protected Section initContent() {
        var metric = address.one(METRIC, Metric.class).filter(CHOICE::contains).orElseGet(this::firstKnown);
        var lines = metric == Metric.SPEND ? List.of(line(Metric.SPEND), line(Metric.PAID)) : List.of(line(metric));
        var chart = new Chart(metric.label(FigureText.language()), new LineChart(Plotted.unit(metric), lines));
        return new Section(text("reporting.over-time.title"), chart)
                .note(text("reporting.over-time.note"))
                .actions(tabs(metric));
    }

    private Metric firstKnown() {
        return CHOICE.stream()
                .filter(metric -> report.headline().totals().of(metric).value() != null)
                .findFirst()
                .orElse(Metric.SPEND);
    }

    private LineChart.Line line(Metric metric) {
        return new LineChart.Line(
                metric.label(FigureText.language()),
                report.days().stream().map(day -> point(day, metric)).toList());
    }

    private static LineChart.Point point(ReportDay day, Metric metric) {
        var figure = day.figures().of(metric);
        return new LineChart.Point(
                day.day().atStartOfDay(Formats.TOKYO).toInstant(),
                Plotted.value(figure),
                Objects.requireNonNullElse(FigureText.remark(figure), ""));
    }

    private TabBar tabs(Metric open) {
        var tabs = new TabBar();
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        CHOICE.forEach(metric -> tabs.add(metric.name(), metric.label(FigureText.language())));
        tabs.show(open.name());
        tabs.onChoice(name -> address.with(METRIC, Metric.valueOf(name))
                .go(
                        ReportView.class,
                        ReportingNavigation.parameters(report.headline().campaignId())));
        return tabs;
    }
}
