package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.TierBadges;
import dev.kodama.console.quotes.QuoteBlock;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.Judgement;
import dev.kodama.scoring.Quote;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import dev.kodama.scoring.model.Input;
import dev.kodama.scoring.model.Level;
import dev.kodama.scoring.model.Score;
import org.jspecify.annotations.Nullable;

/// Why a creator has the score they have, down to the figures it was computed from. Beside the ranking, so that one can
/// go down the list with it open.
final class ExplanationPanel extends Aside {
    private static final int HASH_SHOWN = 12;

    /// @param kept the judgement from when the creator was shortlisted; null if never
    /// @param quote of the judged account; null if no figures of it are known
    ExplanationPanel(
            Explanation explanation,
            Availability availability,
            @Nullable Judgement kept,
            @Nullable Quote quote,
            TierBadges tiers,
            Runnable closing) {
        addClassName("explanation");
        getElement().setAttribute("aria-label", text("scoring.explanation.title", explanation.displayName()));
        var close = Buttons.icon(VaadinIcon.CLOSE_SMALL, text("console.close"), closing);
        var name = new H2(CreatorsNavigation.link(explanation.creatorId(), explanation.displayName()));
        var head = new Div(name, close);
        head.addClassName("explanation-head");
        var score = explanation.score();
        var sentence = new Paragraph(Words.of(explanation.sentence()));
        sentence.addClassName("explanation-sentence");
        add(head, new ScoreBar(score.low(), score.points(), score.high()), sentence, standing(explanation, tiers));
        if (!availability.obstacles().isEmpty()) {
            add(Notice.warning(Words.of(availability.sentence())));
        }
        if (kept != null) {
            add(kept(kept));
        }
        add(new H3(text("scoring.explanation.composition")), composition(score));
        for (var component : score.components()) {
            if (component.weight() > 0) {
                add(component(component));
            }
        }
        add(new ProspectList(score));
        if (quote != null) {
            add(new H3(text("portfolio.quote.title")), new QuoteBlock(quote));
        }
        add(foot(explanation));
    }

    private static Component standing(Explanation explanation, TierBadges tiers) {
        var standing = explanation.tier();
        var line = new Div(tiers.of(standing == null ? null : standing.followers()));
        line.addClassName("row");
        if (standing != null) {
            line.add(new Span(text(
                    standing.toNeighbour() > 0 ? "scoring.tier.to-win" : "scoring.tier.to-lose",
                    Formats.count(Math.abs(standing.toNeighbour())),
                    word("console.tier", standing.neighbour()))));
        }
        return line;
    }

    private static Component kept(Judgement kept) {
        var score = kept.explanation().score();
        var line = new Paragraph(text(
                "scoring.explanation.kept",
                Formats.moment(kept.judgedAt()),
                Words.points(score.points(), 1),
                Words.points(score.low(), 1),
                Words.points(score.high(), 1)));
        line.addClassName("under");
        return line;
    }

    /// The contributions end to end: together they are as long as the score.
    private static Component composition(Score score) {
        var bar = new Div();
        bar.addClassName("composition");
        bar.getElement().setAttribute("role", "img");
        var spoken = new StringBuilder();
        for (var component : score.components()) {
            if (component.contribution() > 0) {
                var words = text(
                        "scoring.explanation.contribution",
                        Words.of(Definitions.of(component.metric()).name()),
                        Words.points(component.contribution(), 1));
                var part = new Span();
                part.setTitle(words);
                part.addClassName("series-" + colour(component));
                if (component.finding() instanceof Finding.Missing) {
                    part.addClassName("assumed");
                }
                part.getStyle().set("width", component.contribution() / 10_000.0 + "%");
                bar.add(part);
                spoken.append(words).append(". ");
            }
        }
        bar.getElement().setAttribute("aria-label", spoken.toString());
        return bar;
    }

    private static Component component(Score.Component component) {
        var definition = Definitions.of(component.metric());
        var mark = new Span();
        mark.addClassNames("legend", "series-" + colour(component));
        var name = new Span(Words.of(definition.name()));
        name.setTitle(Words.of(definition.meaning()) + "\n\n" + definition.formula() + "\n" + definition.source());
        var points = new Span(
                text("scoring.explanation.points", Words.points(component.contribution(), 2), component.weight()));
        points.addClassName("figure");
        var head = new Div(mark, name, points);
        head.addClassName("component-head");
        var block = new Div(head);
        block.addClassName("component");
        switch (component.finding()) {
            case Finding.Known known -> {
                block.add(level(component.level()));
                if (known.peers() != null) {
                    block.add(under(text(
                            "scoring.explanation.peers",
                            word("console.tier", known.peers().tier()),
                            word("console.platform", known.peers().platform()),
                            Formats.count(known.peers().n()),
                            percent(component.level().value()))));
                }
            }
            case Finding.Missing missing -> {
                block.add(new Badge(text("scoring.explanation.missing"), Badge.Tone.WARNING));
                block.add(under(text("scoring.explanation.would-fill", Words.of(missing.wouldFill()))));
            }
            case Finding.NotAsked _ -> {}
        }
        if (!component.finding().inputs().isEmpty()) {
            var table =
                    new PlainTable(text("scoring.input.name"), text("scoring.input.value"), text("scoring.input.from"));
            component
                    .finding()
                    .inputs()
                    .forEach(input -> table.row(Words.of(input.label()), written(input), from(input)));
            block.add(table);
        }
        return block;
    }

    private static Component level(Level level) {
        var scale = new ScoreBar(level.low() * 100, level.value() * 100, level.high() * 100);
        scale.addClassName("level");
        return scale;
    }

    static String written(Input input) {
        try {
            var number = Double.parseDouble(input.value());
            return number == Math.rint(number) && !input.value().contains(".")
                    ? Formats.count((long) number)
                    : Math.abs(number) <= 1 ? Formats.percent(number, 2) : Formats.decimal(number, 2);
        } catch (NumberFormatException _) {
            return input.value().isEmpty() ? Formats.MISSING : input.value();
        }
    }

    private static String from(Input input) {
        var words = new StringBuilder();
        if (input.capturedAt() != null) {
            words.append(Formats.date(input.capturedAt()));
        }
        if (input.source() != null) {
            words.append(words.isEmpty() ? "" : " · ").append(input.source());
        }
        if (input.n() != null) {
            words.append(words.isEmpty() ? "" : " · ").append("n = ").append(Formats.count(input.n()));
        }
        return words.toString();
    }

    private static Component foot(Explanation explanation) {
        var foot = under(text(
                "scoring.explanation.foot",
                edition(explanation),
                Formats.date(explanation.today()),
                explanation.inputHash().substring(0, HASH_SHOWN)));
        foot.getElement().setAttribute("title", "SHA-256 " + explanation.inputHash());
        return foot;
    }

    /// Of the definitions, with that of the parameters where the house has set any.
    private static String edition(Explanation explanation) {
        var parameters = explanation.parameters();
        return parameters == null || parameters == 0
                ? explanation.definition()
                : explanation.definition() + " #" + parameters;
    }

    private static Component under(String words) {
        var line = new Div(words);
        line.addClassName("under");
        return line;
    }

    private static String percent(int tenThousandths) {
        return Formats.percent(tenThousandths / 10_000.0, 0);
    }

    private static int colour(Score.Component component) {
        return component.metric().ordinal() + 1;
    }
}
