package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.chart.BarChart;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.chart.CurveChart;
import dev.kodama.console.chart.Unit;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.PortfolioProposal.Pick;
import dev.kodama.scoring.PortfolioProposal.Proposal;
import dev.kodama.scoring.PortfolioProposal.WhatIf;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.model.portfolio.Guarantee;
import dev.kodama.scoring.selection.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A proposal: how much it comes to, who is chosen, how far that can be from the best, and what else there is.
final class PortfolioResult extends Div {
    private final Proposal proposal;
    private final boolean mayWrite;
    private final Actions actions;

    /// What one can do with a proposal.
    interface Actions {
        void take(UUID creator);

        void leaveOut(UUID creator);

        /// Neither in nor out in any case.
        void free(UUID creator);

        /// @param creator null to ask no more
        void ifRefuses(@Nullable UUID creator);

        /// @param yen null to go by the rate card or the estimate again
        void enterCost(UUID creator, @Nullable Long yen);

        void shortlist(List<Pick> picks);
    }

    PortfolioResult(Proposal proposal, PortfolioWish wish, TierBadges tiers, boolean mayWrite, Actions actions) {
        this.proposal = proposal;
        this.mayWrite = mayWrite;
        this.actions = actions;
        addClassNames("column", "portfolio-result");
        var table = new PortfolioTable(proposal.objective(), wish, tiers, actions);
        add(headline());
        if (proposal.refusal() != null) {
            add(refusal(proposal.refusal()));
        }
        add(chosen(table));
        if (!proposal.picks().isEmpty()) {
            add(charts());
        }
        if (!proposal.next().isEmpty()) {
            add(new Section(text("portfolio.next"), table.ofNext(proposal.next())).note(text("portfolio.next.note")));
        }
        if (!proposal.excluded().isEmpty()) {
            add(new Section(text("portfolio.excluded"), table.ofExcluded(proposal.excluded())));
        }
        if (!proposal.unpriced().isEmpty()) {
            add(new Section(text("portfolio.unpriced"), table.ofUnpriced(proposal.unpriced()))
                    .note(text("portfolio.unpriced.note", proposal.unpriced().size())));
        }
        if (!proposal.unvalued().isEmpty()) {
            add(Notice.info(text("portfolio.unvalued", proposal.unvalued().size(), names(proposal.unvalued()))));
        }
    }

    private Section headline() {
        var tiles = new Div(
                tile(word("portfolio.value", proposal.objective()), Formats.count(Math.round(proposal.value()))),
                tile(
                        text("portfolio.cost"),
                        text("portfolio.cost.of", Formats.yen(proposal.costYen()), Formats.yen(proposal.budgetYen()))),
                tile(text("portfolio.creators"), Formats.count(proposal.picks().size())),
                tile(text("portfolio.per-thousand"), perThousand()));
        tiles.addClassName("portfolio-tiles");
        var section = new Section(text("portfolio.title"), tiles, new Paragraph(bound()));
        section.note(text("portfolio.candidates.note", Formats.count(proposal.candidates())));
        if (mayWrite && !fresh().isEmpty()) {
            section.actions(
                    Buttons.primary(text("portfolio.shortlist", fresh().size()), () -> actions.shortlist(fresh())));
        }
        var guarantee = new Paragraph(word("portfolio.guarantee", proposal.guarantee()));
        guarantee.addClassName("under");
        section.add(guarantee, counting());
        return section;
    }

    private String perThousand() {
        return proposal.costYen() == 0
                ? Formats.MISSING
                : Formats.decimal(proposal.value() * 1_000 / proposal.costYen(), 1);
    }

    /// Those with whom the campaign has nothing to do yet.
    private List<Pick> fresh() {
        return proposal.picks().stream()
                .filter(pick -> pick.candidate().stage() == null)
                .toList();
    }

    private String bound() {
        return proposal.guarantee() == Guarantee.OPTIMAL
                ? text("portfolio.bound.optimal")
                : text(
                        "portfolio.bound",
                        Formats.count(Math.round(Math.ceil(proposal.upperBound()))),
                        Formats.percent(proposal.shareOfBound(), 1));
    }

    private Component counting() {
        if (proposal.objective() == PortfolioWish.Objective.ENGAGEMENTS) {
            return Notice.info(text("portfolio.counting.engagements"));
        }
        var counting = proposal.counting();
        return counting.listed() == 0
                ? Notice.warning(text("portfolio.counting.none"))
                : Notice.info(text(
                        "portfolio.counting.some",
                        Formats.count(counting.listed()),
                        Formats.count(proposal.candidates()),
                        Formats.count(counting.sampled())));
    }

    private static Div tile(String label, String value) {
        var name = new Span(label);
        name.addClassName("portfolio-tile-label");
        var figure = new Span(value);
        figure.addClassNames("portfolio-tile-value", "figure");
        return new Div(name, figure);
    }

    private Component refusal(WhatIf whatIf) {
        var who = whatIf.refuses();
        var value = whatIf.value();
        var lost = whatIf.lost();
        var words = value == null || lost == null
                ? text("portfolio.refusal.impossible", who.displayName())
                : text(
                        "portfolio.refusal",
                        who.displayName(),
                        Formats.count(Math.round(lost)),
                        Formats.percent(proposal.value() == 0 ? 0.0 : lost / proposal.value(), 1),
                        whatIf.joining().isEmpty() ? text("portfolio.nobody") : names(whatIf.joining()),
                        whatIf.leaving().isEmpty() ? text("portfolio.nobody") : names(whatIf.leaving()));
        return Notice.warning(
                words,
                Buttons.plain(text("portfolio.refusal.do"), () -> actions.leaveOut(who.creatorId())),
                Buttons.quiet(text("portfolio.refusal.close"), () -> actions.ifRefuses(null)));
    }

    private Section chosen(PortfolioTable table) {
        return proposal.picks().isEmpty()
                ? new Section(
                        text("portfolio.chosen"),
                        new EmptyState(VaadinIcon.COINS, text("portfolio.none"), text("portfolio.none.what-to-do")))
                : new Section(text("portfolio.chosen"), table.ofPicks(proposal.picks()))
                        .note(text("portfolio.chosen.note"));
    }

    private Div charts() {
        var curve = new Section(
                text("portfolio.curve"),
                new Chart(text("portfolio.curve"), new CurveChart(Unit.COUNT, Unit.YEN, curves())));
        var bars = new Section(
                text("portfolio.compared"),
                new Chart(
                                text("portfolio.compared"),
                                BarChart.of(
                                        Unit.COUNT,
                                        word("portfolio.value", proposal.objective()),
                                        List.of(
                                                text(
                                                        "portfolio.compared.this",
                                                        proposal.picks().size()),
                                                text(
                                                        "portfolio.compared.score",
                                                        proposal.byScore().creators()),
                                                text(
                                                        "portfolio.compared.followers",
                                                        proposal.byFollowers().creators())),
                                        List.of(
                                                proposal.value(),
                                                proposal.byScore().value(),
                                                proposal.byFollowers().value())))
                        .height("12rem"));
        var both = new Div(curve, bars);
        both.addClassName("columns");
        return both;
    }

    private List<CurveChart.Curve> curves() {
        var reached = new ArrayList<CurveChart.Point>();
        reached.add(new CurveChart.Point("", 0, 0));
        for (var pick : proposal.picks()) {
            reached.add(new CurveChart.Point(pick.candidate().displayName(), pick.costSoFarYen(), pick.valueSoFar()));
        }
        return List.of(
                new CurveChart.Curve(word("portfolio.value", proposal.objective()), reached, false),
                new CurveChart.Curve(
                        text("portfolio.bound.short"),
                        List.of(
                                new CurveChart.Point(text("portfolio.bound.short"), 0, proposal.upperBound()),
                                new CurveChart.Point(
                                        text("portfolio.bound.short"), proposal.budgetYen(), proposal.upperBound())),
                        true));
    }

    static String names(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::displayName)
                .collect(Collectors.joining(text("portfolio.list-separator")));
    }
}
