package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.scoring.model.FollowerRule;
import dev.kodama.scoring.model.Niche;
import dev.kodama.scoring.model.QualityMeasurement;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How real an audience looks, rule by rule, and how special it is on its platform.
final class QualitySection extends Composite<Section> {
    private static final double MILLION = 1_000_000;

    private final Creator creator;
    private final Map<UUID, QualityMeasurement> qualities;
    private final @Nullable Niche niche;

    QualitySection(Creator creator, Map<UUID, QualityMeasurement> qualities, @Nullable Niche niche) {
        this.creator = creator;
        this.qualities = qualities;
        this.niche = niche;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("creators.quality.title"));
        if (qualities.isEmpty() && niche == null) {
            section.add(new EmptyState(
                    VaadinIcon.USER_CHECK, text("creators.quality.none"), text("creators.quality.none.what-to-do")));
            return section;
        }
        var parts = new Div();
        parts.addClassName("audience");
        for (var account : creator.accounts()) {
            var measured = qualities.get(account.id());
            if (measured != null) {
                parts.add(quality(account, measured));
            }
        }
        if (niche != null) {
            parts.add(niche(niche));
        }
        section.add(parts);
        return section;
    }

    private static Component quality(Account account, QualityMeasurement measured) {
        var quality = measured.quality();
        var interval = quality.interval();
        var figure = new Paragraph(
                strong(Formats.percent(quality.ppm() / MILLION, 1)),
                new Span(text(
                        "creators.quality.interval",
                        Formats.count(quality.k()),
                        Formats.count(quality.n()),
                        Formats.percent(interval.lowPpm() / MILLION, 1),
                        Formats.percent(interval.highPpm() / MILLION, 1))));
        var rules = new PlainTable(text("creators.quality.rule"), text("creators.quality.count"));
        quality.fired().forEach((rule, count) -> rules.row(name(rule), Figure.count(count)));
        quality.together().stream()
                .limit(2)
                .forEach(pair -> rules.row(
                        text("creators.quality.together", name(pair.one()), name(pair.other())),
                        Figure.count(pair.count())));
        return new Div(
                new H3(word("console.platform", account.platform()) + " " + account.handle()),
                figure,
                rules,
                quiet(text(
                        "creators.quality.origin",
                        measured.source(),
                        Formats.date(measured.capturedAt()),
                        quality.parameters() == null || quality.parameters() == 0
                                ? String.valueOf(quality.rulesVersion())
                                : quality.rulesVersion() + " #" + quality.parameters())));
    }

    private static Component niche(Niche niche) {
        return new Div(
                new H3(text("creators.niche.title")),
                new Paragraph(strong(Formats.decimal(niche.divergence(), 2)), new Span(text("creators.niche.scale"))),
                quiet(text(
                        "creators.niche.baseline",
                        word("console.platform", niche.platform()),
                        Formats.count(niche.creators()),
                        niche.sampleSize() == null
                                ? text("creators.audience.sample.unknown")
                                : text("creators.audience.sample", Formats.count(niche.sampleSize())),
                        Formats.date(niche.capturedAt()))));
    }

    private static String name(FollowerRule rule) {
        return Texts.locale().getLanguage().equals("ja")
                ? rule.text().ja()
                : rule.text().en();
    }

    private static Span strong(String figure) {
        var span = new Span(figure);
        span.addClassNames("figure", "large-figure");
        return span;
    }

    private static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "quiet");
        return paragraph;
    }
}
