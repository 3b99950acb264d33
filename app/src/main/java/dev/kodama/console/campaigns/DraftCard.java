package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.kodama.campaigns.Draft;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.texts.Formats;

/// One draft, with what was said to it.
final class DraftCard extends Div {
    DraftCard(Draft draft) {
        addClassName("card");
        var round = new Span(text("campaigns.draft.round", draft.round()));
        round.addClassName("strong");
        var when = new Span(Formats.moment(draft.submittedAt()));
        when.addClassNames("quiet", "small");
        var head = new Div(round, verdict(draft), when);
        head.addClassName("row");
        var words = new Paragraph(draft.text());
        words.addClassName("words");
        add(head, words);
        if (draft.link() != null) {
            add(Links.out(draft.link(), draft.link()));
        }
        if (draft.note() != null) {
            var note = new Paragraph(draft.note());
            note.addClassNames("words", "draft-note");
            add(note);
        }
    }

    private static Badge verdict(Draft draft) {
        if (draft.verdict() == null) {
            return new Badge(text("campaigns.draft.waits"), Badge.Tone.WARNING);
        }
        return new Badge(
                word("campaigns.verdict", draft.verdict()),
                switch (draft.verdict()) {
                    case REVISE -> Badge.Tone.ACCENT;
                    case APPROVE -> Badge.Tone.GOOD;
                });
    }
}
