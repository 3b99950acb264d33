package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.Parameter;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/// How every metric is defined, and the numbers in the formulas with their history. Everybody reads; administrators
/// also set.
@Route("metrics")
@PermitAll
class MetricsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final MetricRegistry registry;
    private final CurrentUser user;

    MetricsView(MetricRegistry registry, CurrentUser user) {
        this.registry = registry;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("metrics.title");
    }

    private void show() {
        removeAll();
        var editions = registry.editions();
        var today = registry.today();
        var inForce = editions.stream()
                .filter(edition -> !edition.beginsOn().isAfter(today))
                .findFirst()
                .orElse(DatedEdition.USUAL);
        add(new PageHeader(text("metrics.title"))
                .about(text("metrics.about"))
                .badges(new Badge(
                        text(
                                "metrics.in-force",
                                Definitions.EDITION,
                                inForce.parameters().number()),
                        Badge.Tone.GOOD)));
        for (var definition : registry.definitions()) {
            add(metric(definition, inForce.parameters(), editions));
        }
        add(history(editions, inForce), ofReports());
    }

    /// What reports count; their definitions are the reports' own, and stand in every export too.
    private static Section ofReports() {
        var language = Texts.locale().getLanguage().equals("ja") ? ReportLanguage.JA : ReportLanguage.EN;
        var table = new PlainTable(
                text("metrics.report.metric"), text("metrics.report.definition"), text("metrics.version"));
        for (var metric : Metric.values()) {
            table.row(metric.label(language), metric.definition(language), metric.version());
        }
        return new Section(text("metrics.report.title"), table);
    }

    private Section metric(MetricDefinition definition, ParameterEdition inForce, List<DatedEdition> editions) {
        var formula = new Code(definition.formula());
        formula.addClassName("formula");
        var facts = new Facts()
                .fact(text("metrics.unit"), Words.of(definition.unit()))
                .fact(text("metrics.source"), definition.source())
                .fact(
                        text("metrics.version"),
                        text("metrics.version.since", definition.version(), Formats.date(definition.validFrom())));
        var section = new Section(
                        Words.of(definition.name()),
                        new Paragraph(Words.of(definition.meaning())),
                        new Div(formula),
                        facts)
                .note(definition.id());
        if (!definition.parameters().isEmpty()) {
            section.add(parameters(definition, inForce));
            if (user.mayAdminister()) {
                section.actions(Buttons.plain(
                        text("metrics.edit"),
                        () -> new ParameterDialog(registry, user, definition, editions.getFirst(), this::show).open()));
            }
        }
        return section;
    }

    private static Component parameters(MetricDefinition definition, ParameterEdition inForce) {
        var table = new PlainTable(
                text("metrics.parameter"),
                text("metrics.value"),
                text("metrics.usual"),
                text("metrics.range"),
                text("metrics.source"));
        for (var parameter : definition.parameters()) {
            var value = whole(written(parameter, inForce.of(parameter)));
            if (inForce.of(parameter) != parameter.usual()) {
                value.addClassName("changed");
            }
            table.row(
                    Words.of(parameter.name()),
                    value,
                    whole(written(parameter, parameter.usual())),
                    whole(range(parameter)),
                    source(parameter));
        }
        return table;
    }

    private static Span whole(String figure) {
        var span = new Span(figure);
        span.addClassName("figure");
        return span;
    }

    private static Component source(Parameter parameter) {
        var source = new Div(parameter.source());
        source.addClassName("parameter-source");
        return source;
    }

    private static Section history(List<DatedEdition> editions, DatedEdition inForce) {
        var table = new PlainTable(
                text("metrics.edition"),
                text("metrics.begins-on"),
                text("metrics.made"),
                text("metrics.reason"),
                text("metrics.changes"));
        for (var i = 0; i < editions.size(); i++) {
            var edition = editions.get(i);
            table.row(
                    number(edition, inForce),
                    Formats.date(edition.beginsOn()),
                    edition.parameters().number() == 0
                            ? edition.madeBy()
                            : text("metrics.made.by", Formats.moment(edition.madeAt()), edition.madeBy()),
                    edition.reason().isEmpty() ? text("metrics.reason.first") : edition.reason(),
                    i + 1 < editions.size()
                            ? changes(editions.get(i + 1).parameters(), edition.parameters())
                            : Formats.MISSING);
        }
        return new Section(text("metrics.history"), table).note(text("metrics.history.note"));
    }

    private static Component number(DatedEdition edition, DatedEdition inForce) {
        var cell = new Div(String.valueOf(edition.parameters().number()));
        cell.addClassName("row");
        if (edition.equals(inForce)) {
            cell.add(new Badge(text("metrics.edition.in-force"), Badge.Tone.GOOD));
        } else if (edition.beginsOn().isAfter(inForce.beginsOn())
                && edition.parameters().number() > inForce.parameters().number()) {
            cell.add(new Badge(text("metrics.edition.planned"), Badge.Tone.ACCENT));
        }
        return cell;
    }

    /// What the later edition says otherwise than the earlier.
    static Component changes(ParameterEdition earlier, ParameterEdition later) {
        var changes = new ArrayList<Component>();
        for (var parameter : Definitions.parameters()) {
            if (earlier.of(parameter) != later.of(parameter)) {
                changes.add(new Div(text(
                        "metrics.change",
                        label(parameter),
                        written(parameter, earlier.of(parameter)),
                        written(parameter, later.of(parameter)))));
            }
        }
        return new Div(changes.toArray(Component[]::new));
    }

    /// With the metric's name, as several metrics have a parameter of the same name.
    static String label(Parameter parameter) {
        return Definitions.all().stream()
                .filter(definition -> definition.parameters().contains(parameter))
                .findFirst()
                .map(definition ->
                        text("metrics.parameter.of", Words.of(definition.name()), Words.of(parameter.name())))
                .orElse(Words.of(parameter.name()));
    }

    static String written(Parameter parameter, long value) {
        return (number(parameter, value) + " " + Words.of(parameter.unit())).strip();
    }

    static String range(Parameter parameter) {
        return text("metrics.range.of", number(parameter, parameter.least()), number(parameter, parameter.most()));
    }

    private static String number(Parameter parameter, long value) {
        var written = parameter.written(value);
        return Formats.decimal(written.doubleValue(), Math.max(0, written.scale()));
    }
}
