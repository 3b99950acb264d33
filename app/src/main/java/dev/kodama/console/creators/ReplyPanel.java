package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.scoring.model.Wilson;
import java.util.Map;
import java.util.stream.Collectors;

/// How the account deals with comments, in a sentence that can be said to a client, and what was not counted.
final class ReplyPanel extends Composite<Div> {
    private static final double MILLION = 1_000_000;
    private static final double MINUTES_PER_HOUR = 60;

    private final CommentCount count;

    ReplyPanel(CommentCount count) {
        this.count = count;
    }

    @Override
    protected Div initContent() {
        var panel = new Div(new Paragraph(sentence()));
        var details = new Paragraph(text(
                        "posts.replies.basis",
                        Formats.count(count.posts()),
                        Formats.date(count.from()),
                        Formats.date(count.to()),
                        count.source())
                + (count.removed().isEmpty() ? "" : " " + text("posts.replies.removed", removed())));
        details.addClassName("quiet");
        panel.add(details);
        return panel;
    }

    private String sentence() {
        if (count.comments() == 0) {
            return text("posts.replies.nobody");
        }
        var rate = Formats.percent((double) count.answered() / count.comments(), 0);
        var atLeast =
                Formats.percent(Wilson.of(count.answered(), count.comments()).lowPpm() / MILLION, 0);
        var minutes = count.medianMinutes();
        return minutes == null
                ? text("posts.replies.sentence.untimed", rate, Formats.count(count.comments()), atLeast)
                : text(
                        "posts.replies.sentence",
                        rate,
                        Formats.count(count.comments()),
                        atLeast,
                        Formats.decimal(minutes / MINUTES_PER_HOUR, minutes < 600 ? 1 : 0));
    }

    private String removed() {
        return count.removed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> text(
                        "posts.replies.removed.rule",
                        word("posts.spam", rule.getKey()),
                        Formats.count(rule.getValue())))
                .collect(Collectors.joining(text("posts.replies.removed.separator")));
    }
}
