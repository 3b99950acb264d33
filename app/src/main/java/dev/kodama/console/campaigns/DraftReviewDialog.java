package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Draft;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import java.util.List;

/// A draft on the left, what was and is to be said to it on the right.
final class DraftReviewDialog {
    private static final int MAX_NOTE = 4_000;

    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final Collaboration row;
    private final Runnable refresh;
    private final Dialog dialog = new Dialog();
    private final Div refusal = new Div();
    private final TextArea note = new TextArea(text("campaigns.review.note"));

    DraftReviewDialog(CollaborationDesk desk, Viewer viewer, Collaboration row, List<Draft> drafts, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.row = row;
        this.refresh = refresh;
        dialog.setHeaderTitle(text("campaigns.review.title", row.creatorName(), row.draftRound()));
        dialog.setWidth("64rem");
        dialog.setMaxWidth("96vw");
        note.setWidthFull();
        note.setMinRows(6);
        note.setMaxLength(MAX_NOTE);
        note.setHelperText(text("campaigns.review.note.help"));
        var draft = new Div(new H3(text("campaigns.review.draft")));
        if (!drafts.isEmpty()) {
            draft.add(new DraftCard(drafts.getLast()));
        }
        var notes = new Div(refusal, note);
        if (drafts.size() > 1) {
            notes.add(new H3(text("campaigns.review.earlier")));
            drafts.subList(0, drafts.size() - 1).reversed().forEach(earlier -> notes.add(new DraftCard(earlier)));
        }
        var reminder = new Paragraph(text("campaigns.review.disclosure"));
        reminder.addClassNames("quiet", "small");
        notes.add(reminder);
        var sides = new Div(draft, notes);
        sides.addClassName("review");
        dialog.add(sides);
        dialog.getFooter()
                .add(
                        Buttons.quiet(text("console.cancel"), dialog::close),
                        Buttons.plain(text("campaigns.review.revise"), this::revise),
                        Buttons.primary(text("campaigns.review.approve"), this::approve));
    }

    private void revise() {
        if (note.getValue().isBlank()) {
            note.setErrorMessage(text("campaigns.review.note.missing"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        Refusals.finish(
                        desk.requestRevision(
                                viewer.scope(), viewer.asks().expecting(row.version()), row.id(), note.getValue()),
                        text("campaigns.review.revised", row.creatorName()),
                        _ -> done())
                .ifPresent(this::refuse);
    }

    private void approve() {
        Refusals.finish(
                        desk.approveDraft(
                                viewer.scope(), viewer.asks().expecting(row.version()), row.id(), note.getValue()),
                        text("campaigns.review.approved", row.creatorName()),
                        _ -> done())
                .ifPresent(this::refuse);
    }

    private void refuse(String words) {
        refusal.removeAll();
        refusal.add(Notice.problem(words));
    }

    private void done() {
        dialog.close();
        refresh.run();
    }

    void open() {
        dialog.open();
    }
}
