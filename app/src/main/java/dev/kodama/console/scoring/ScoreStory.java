package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.FormulaEdition;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.ScoreReading;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How a score came to be what it is, whether a kept one comes out the same again, and what it would be by other
/// parameters.
final class ScoreStory extends Div {
    private static final int SHOWN = 10;

    private final Scoreboard scoreboard;
    private final BrandScope scope;
    private final Explanation explanation;

    ScoreStory(Scoreboard scoreboard, MetricRegistry registry, BrandScope scope, Explanation explanation) {
        this.scoreboard = scoreboard;
        this.scope = scope;
        this.explanation = explanation;
        addClassName("score-story");
        var readings = scoreboard.history(scope, explanation.campaignId(), explanation.creatorId());
        if (!readings.isEmpty()) {
            add(new H3(text("metrics.story.title")), history(readings), recomputation());
        }
        var editions = registry.editions();
        add(new H3(text("metrics.under.title")));
        if (editions.size() > 1) {
            add(underAnother(editions));
        }
        add(byFormulas());
    }

    private static Component history(List<ScoreReading> readings) {
        var table =
                new PlainTable(text("metrics.story.when"), text("metrics.story.score"), text("metrics.story.moved"));
        for (var i = readings.size() - 1; i >= Math.max(0, readings.size() - SHOWN); i--) {
            var reading = readings.get(i);
            table.row(
                    Formats.moment(reading.readAt()),
                    new ScoreBar(reading.low(), reading.points(), reading.high()),
                    i == 0 ? text("metrics.story.shortlisted") : moved(readings.get(i - 1), reading));
        }
        return table;
    }

    /// The metric that moved it most, and by how much.
    private static String moved(ScoreReading before, ScoreReading now) {
        return Stream.of(Metric.values())
                .max(Comparator.comparingInt(metric -> Math.abs(moved(metric, before, now))))
                .filter(metric -> moved(metric, before, now) != 0)
                .map(metric -> text(
                        "metrics.story.by",
                        Words.of(Definitions.of(metric).name()),
                        Words.signed(moved(metric, before, now))))
                .orElse(text(
                        before.parameters() == now.parameters()
                                ? "metrics.story.unmoved"
                                : "metrics.story.other-edition"));
    }

    private static int moved(Metric metric, ScoreReading before, ScoreReading now) {
        return now.contributions().getOrDefault(metric, 0)
                - before.contributions().getOrDefault(metric, 0);
    }

    private Component recomputation() {
        var answer = new Div();
        var button = Buttons.plain(text("metrics.recompute"), () -> {
            answer.removeAll();
            scoreboard
                    .recompute(scope, explanation.campaignId(), explanation.creatorId())
                    .ifPresent(again -> answer.add(
                            !again.same()
                                    ? Notice.warning(text(
                                            "metrics.recompute.other",
                                            Words.points(
                                                    again.kept()
                                                            .explanation()
                                                            .score()
                                                            .points(),
                                                    4),
                                            Words.points(again.again().score().points(), 4),
                                            again.kept().explanation().definition(),
                                            again.again().definition()))
                                    : Notice.success(text(
                                            again.fromEvidence()
                                                    ? "metrics.recompute.same"
                                                    : "metrics.recompute.added-up",
                                            again.again().inputHash()))));
        });
        return new Div(button, answer);
    }

    private Component underAnother(List<DatedEdition> editions) {
        var answer = new Div();
        var select = new Select<DatedEdition>();
        select.setLabel(text("metrics.under.edition"));
        select.setItems(editions);
        select.setItemLabelGenerator(
                edition -> text("metrics.under.item", edition.parameters().number(), Formats.date(edition.beginsOn())));
        select.addValueChangeListener(chosen -> {
            answer.removeAll();
            scoreboard
                    .explainUnder(
                            scope,
                            explanation.campaignId(),
                            explanation.creatorId(),
                            chosen.getValue().parameters().number())
                    .ifPresent(under -> answer.add(beside(under)));
        });
        return new Div(select, answer);
    }

    /// By formulas that have been replaced: old and new side by side.
    private Component byFormulas() {
        var answer = new Div();
        var select = new Select<FormulaEdition>();
        select.setLabel(text("metrics.formulas.edition"));
        select.setItems(FormulaEdition.values());
        select.setItemLabelGenerator(
                formulas -> text("metrics.formulas.item", formulas.id(), Formats.date(formulas.since())));
        select.addValueChangeListener(chosen -> {
            answer.removeAll();
            scoreboard
                    .explainBy(scope, explanation.campaignId(), explanation.creatorId(), chosen.getValue())
                    .ifPresent(by -> answer.add(replaced(chosen.getValue()), beside(by)));
        });
        return new Div(select, answer);
    }

    private static Component replaced(FormulaEdition formulas) {
        var table = new PlainTable(
                text("metrics.prospect.metric"), text("metrics.formulas.then"), text("metrics.formulas.now"));
        for (var metric : formulas.replaced()) {
            var then = formulas.definition(metric);
            var now = Definitions.of(metric);
            table.row(
                    Words.of(now.name()),
                    text("metrics.formulas.version", then.version(), Words.of(then.meaning())),
                    text("metrics.formulas.version", now.version(), Words.of(now.meaning())));
        }
        return table;
    }

    private Component beside(Explanation under) {
        var table = new PlainTable(
                text("metrics.prospect.metric"), text("metrics.under.shown"), text("metrics.under.by-edition"));
        var shown = explanation.score();
        table.row(
                text("metrics.under.score"),
                new ScoreBar(shown.low(), shown.points(), shown.high()),
                new ScoreBar(
                        under.score().low(),
                        under.score().points(),
                        under.score().high()));
        for (var metric : Metric.values()) {
            if (shown.component(metric).weight() > 0
                    || under.score().component(metric).weight() > 0) {
                table.row(
                        Words.of(Definitions.of(metric).name()),
                        Words.points(shown.component(metric).contribution(), 2),
                        Words.points(under.score().component(metric).contribution(), 2));
            }
        }
        return table;
    }
}
