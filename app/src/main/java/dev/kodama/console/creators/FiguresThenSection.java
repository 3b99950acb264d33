package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.FiguresThen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was known of a creator's accounts at the end of a day: every source side by side, where they disagree and how
/// old it was.
final class FiguresThenSection extends Composite<Section> {
    private static final double WORTH_A_WARNING = 0.05;
    private static final Duration OLD = Duration.ofDays(90);

    private final CreatorDirectory directory;
    private final Creator creator;
    private final DayField day = new DayField(text("relations.then.day"));
    private final Div content = new Div();

    FiguresThenSection(CreatorDirectory directory, Creator creator) {
        this.directory = directory;
        this.creator = creator;
    }

    @Override
    protected Section initContent() {
        day.setValue(LocalDate.now(Formats.TOKYO));
        day.setMax(LocalDate.now(Formats.TOKYO));
        day.addValueChangeListener(change -> show());
        show();
        return new Section(text("relations.then.title"), day, content);
    }

    private void show() {
        content.removeAll();
        var chosen = day.getValue() == null ? LocalDate.now(Formats.TOKYO) : day.getValue();
        var end = chosen.plusDays(1).atStartOfDay(Formats.TOKYO).toInstant().minusMillis(1);
        var known =
                directory.figuresAt(creator.accounts().stream().map(Account::id).collect(Collectors.toSet()), end);
        content.add(
                known.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CLOCK, text("relations.then.none"), text("relations.then.none.what-to-do"))
                        : table(known::get, end));
    }

    private Component table(Function<UUID, @Nullable FiguresThen> known, Instant end) {
        var table = new PlainTable(
                text("creators.column.account"),
                text("creators.column.source"),
                text("creators.column.followers"),
                text("creators.field.avgViews"),
                text("creators.field.avgLikes"),
                text("creators.column.captured"),
                "");
        for (var account : creator.accounts()) {
            var then = known.apply(account.id());
            if (then == null) {
                continue;
            }
            table.row(
                    word("console.platform", account.platform()) + " " + account.handle(),
                    new Span(text("relations.then.together")),
                    Figure.count(then.figures().followers()),
                    Figure.count(then.figures().avgViews()),
                    Figure.count(then.figures().avgLikes()),
                    Formats.moment(then.capturedAt()),
                    remarks(then, end));
            if (then.said().size() > 1) {
                for (var said : then.said()) {
                    table.row(
                            "",
                            Sources.of(said),
                            Figure.count(said.figures().followers()),
                            Figure.count(said.figures().avgViews()),
                            Figure.count(said.figures().avgLikes()),
                            Formats.moment(said.capturedAt()),
                            "");
                }
            }
        }
        return table;
    }

    private static Component remarks(FiguresThen then, Instant end) {
        var remarks = new Span();
        var apart = then.disagreement();
        if (apart != null && apart >= WORTH_A_WARNING) {
            remarks.add(new Badge(text("relations.then.disagree", Formats.percent(apart, 0)), Badge.Tone.WARNING)
                    .hint(text("relations.then.disagree.why")));
        }
        var age = Duration.between(then.capturedAt(), end);
        if (age.compareTo(OLD) > 0) {
            remarks.add(new Badge(text("relations.then.old", age.toDays()), Badge.Tone.WARNING));
        }
        return remarks;
    }
}
