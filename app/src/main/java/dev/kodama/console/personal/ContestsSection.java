package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Contest;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the creator says is wrong. Not there while they have said nothing.
final class ContestsSection extends Div {
    private final ContestBook book;
    private final CurrentUser user;
    private final Runnable afterwards;

    ContestsSection(ContestBook book, CurrentUser user, Creator creator, Runnable afterwards) {
        this.book = book;
        this.user = user;
        this.afterwards = afterwards;
        var contests = book.of(Set.of(creator.id())).getOrDefault(creator.id(), List.of());
        if (contests.isEmpty()) {
            setVisible(false);
            return;
        }
        var section = new Section(text("personal.contests"));
        contests.forEach(contest -> section.add(line(contest)));
        add(section);
    }

    private Div line(Contest contest) {
        var words = new Paragraph(contest.words());
        words.addClassName("words");
        var head = Page.row(
                contest.settledAt() == null
                        ? new Badge(text("personal.contest.open"), Badge.Tone.WARNING)
                        : new Badge(text("personal.contest.settled"), Badge.Tone.NEUTRAL),
                new Span(text(
                        "personal.contest.said",
                        word("personal.contest.about", contest.about()),
                        Formats.moment(contest.contestedAt()))));
        if (contest.settledAt() == null && user.mayWrite()) {
            head.add(Buttons.plain(text("personal.contest.settle"), () -> settle(contest)));
        }
        var line = new Div(head, words);
        if (contest.settledAt() != null) {
            var answer = new Paragraph(text(
                    "personal.contest.answered",
                    String.valueOf(contest.settledBy()),
                    Formats.moment(contest.settledAt()),
                    String.valueOf(contest.answer())));
            answer.addClassName("quiet");
            line.add(answer);
        }
        return line;
    }

    private void settle(Contest contest) {
        var answer = new TextArea(text("personal.contest.answer"));
        answer.setHelperText(text("personal.contest.answer.help"));
        answer.setMaxLength(ContestBook.LONGEST_WORDS);
        new FormDialog(text("personal.contest.settle"), answer)
                .onSave(text("console.save"), () -> {
                    if (book.settle(contest.id(), answer.getValue(), user.displayName())
                            .isEmpty()) {
                        return Optional.of(text("personal.tax.fault.REQUIRED"));
                    }
                    Toast.done(text("personal.contest.settled.done"));
                    afterwards.run();
                    return Optional.empty();
                })
                .open();
    }
}
