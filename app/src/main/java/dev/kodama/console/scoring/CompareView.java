package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Comparison;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import dev.kodama.scoring.model.Input;
import dev.kodama.scoring.model.Score;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Two creators beside each other, for one campaign.
@Route("campaigns/:campaignId/compare")
@PermitAll
class CompareView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String ONE = "one";
    static final String OTHER = "other";

    private static final String CAMPAIGN = "campaignId";
    private static final int BAR = 40;

    private final Scoreboard scoreboard;
    private final CampaignDesk campaigns;
    private final Viewer viewer;
    private String title = text("metrics.compare.title");

    CompareView(Scoreboard scoreboard, CampaignDesk campaigns, Viewer viewer) {
        this.scoreboard = scoreboard;
        this.campaigns = campaigns;
        this.viewer = viewer;
    }

    static RouteParameters parameters(UUID campaignId) {
        return new RouteParameters(CAMPAIGN, campaignId.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = Address.of(event);
        var id = Ids.of(event.getRouteParameters(), CAMPAIGN);
        var campaign = campaigns.byId(viewer.campaigns(), id).orElseThrow(NotFoundException::new);
        var judged = judged(id);
        var ids = List.copyOf(judged.keySet());
        var one = address.one(ONE).flatMap(Ids::read).orElse(ids.isEmpty() ? null : ids.getFirst());
        var other = address.one(OTHER).flatMap(Ids::read).orElse(ids.size() < 2 ? null : ids.get(1));
        removeAll();
        var header = new PageHeader(text("metrics.compare.title"))
                .under(campaign.name(), RankingView.class, new RouteParameters(CAMPAIGN, id.toString()))
                .about(text("metrics.compare.about"));
        add(header);
        if (one == null || other == null) {
            add(nobody());
            return;
        }
        header.actions(Buttons.plain(
                text("metrics.compare.swap"),
                () -> address.with(ONE, other).with(OTHER, one).go(CompareView.class, parameters(id))));
        var comparison = scoreboard.compare(viewer.scope(), id, one, other, RankingAddress.weights(address));
        comparison.ifPresent(two -> {
            judged.put(one, two.one().displayName());
            judged.put(other, two.other().displayName());
        });
        add(row(
                choice(
                        "metrics.compare.one",
                        judged,
                        one,
                        chosen -> address.with(OTHER, other).with(ONE, chosen),
                        id),
                choice(
                        "metrics.compare.other",
                        judged,
                        other,
                        chosen -> address.with(ONE, one).with(OTHER, chosen),
                        id)));
        comparison.ifPresentOrElse(this::show, () -> add(nothing()));
    }

    /// Those that the campaign has judged, best first, by name.
    private Map<UUID, String> judged(UUID campaignId) {
        var judged = new LinkedHashMap<UUID, String>();
        scoreboard
                .judgements(viewer.scope(), campaignId)
                .forEach(judgement -> judged.put(
                        judgement.explanation().creatorId(),
                        judgement.explanation().displayName()));
        return judged;
    }

    private static Component choice(
            String label, Map<UUID, String> names, UUID chosen, Function<UUID, Address> going, UUID campaignId) {
        var box = new ComboBox<UUID>(text(label));
        box.setItems(names.keySet());
        box.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        box.setValue(names.containsKey(chosen) ? chosen : null);
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                going.apply(change.getValue()).go(CompareView.class, parameters(campaignId));
            }
        });
        return box;
    }

    private static Component nobody() {
        return new EmptyState(
                VaadinIcon.SCALE_UNBALANCE, text("metrics.compare.nobody"), text("metrics.compare.nobody.what-to-do"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Comparison comparison) {
        title = text(
                "metrics.compare.of",
                comparison.one().displayName(),
                comparison.other().displayName());
        var heads = new Div(head(comparison.one()), head(comparison.other()));
        heads.addClassName("compare-heads");
        var sentence = new Paragraph(Words.of(comparison.sentence()));
        sentence.addClassName("explanation-sentence");
        add(
                heads,
                new Section(text("metrics.compare.sentence"), sentence)
                        .note(comparison.certain() ? text("metrics.compare.certain") : text("metrics.compare.open")),
                new Section(text("metrics.compare.lines"), lines(comparison)));
    }

    private static Component head(Explanation explanation) {
        var score = explanation.score();
        var head = new Div(
                CreatorsNavigation.link(explanation.creatorId(), explanation.displayName()),
                new ScoreBar(score.low(), score.points(), score.high()));
        head.addClassNames("section", "compare-head");
        return head;
    }

    private static Component lines(Comparison comparison) {
        var table = new PlainTable(
                text("metrics.prospect.metric"),
                comparison.one().displayName(),
                text("metrics.compare.difference"),
                comparison.other().displayName());
        table.addClassName("compare-lines");
        for (var line : comparison.lines()) {
            if (line.one().weight() > 0 || line.other().weight() > 0) {
                table.row(name(line.one()), side(line.one()), difference(line.difference()), side(line.other()));
            }
        }
        return table;
    }

    private static Component name(Score.Component component) {
        var definition = Definitions.of(component.metric());
        var name = new Span(Words.of(definition.name()));
        name.setTitle(Words.of(definition.meaning()));
        var weight = new Div(text("metrics.compare.weight", component.weight()));
        weight.addClassName("under");
        var cell = new Div(name, weight);
        cell.addClassName("compare-metric");
        return cell;
    }

    /// Points, the level with its interval, and the one figure that says most.
    private static Component side(Score.Component component) {
        var cell = new Div();
        cell.addClassName("compare-side");
        var points = new Span(text("metrics.compare.points", Words.points(component.contribution(), 2)));
        points.addClassName("figure");
        cell.add(points);
        if (component.finding() instanceof Finding.Known) {
            var level = component.level();
            var bar = new ScoreBar(level.low() * 100, level.value() * 100, level.high() * 100);
            bar.addClassName("level");
            cell.add(bar);
            component.finding().inputs().stream().findFirst().ifPresent(input -> cell.add(fact(input)));
        } else {
            cell.add(new Badge(text("scoring.explanation.missing"), Badge.Tone.WARNING));
        }
        return cell;
    }

    private static Component fact(Input input) {
        var fact = new Div(text("metrics.compare.fact", Words.of(input.label()), ExplanationPanel.written(input)));
        fact.addClassName("under");
        return fact;
    }

    /// To the left where the one is ahead, to the right where the other is.
    private static Component difference(int difference) {
        var bar = new Div();
        bar.addClassName(difference >= 0 ? "ahead-left" : "ahead-right");
        bar.getStyle().set("width", Math.min(BAR, Math.abs(difference) / 10_000.0) / BAR * 100 + "%");
        var scale = new Div(bar);
        scale.addClassName("compare-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(Words.signed(difference));
        words.addClassName("figure");
        var cell = new Div(words, scale);
        cell.addClassName("compare-difference");
        return cell;
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.SCALE_UNBALANCE, text("metrics.compare.none"), text("metrics.compare.none.what-to-do"));
    }
}
