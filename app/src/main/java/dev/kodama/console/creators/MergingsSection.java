package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.Merging;
import dev.kodama.security.CurrentUser;
import java.util.UUID;

/// On a creator's page: who may be the same person, and who was found to be. Not there if there is nothing to say.
final class MergingsSection extends Div {
    private static final int SHOWN = 20;

    private final MergeDesk desk;
    private final CurrentUser user;
    private final Runnable afterwards;

    MergingsSection(MergeDesk desk, CurrentUser user, UUID creatorId, Runnable afterwards) {
        this.desk = desk;
        this.user = user;
        this.afterwards = afterwards;
        var pairs = desk.pairs(creatorId, null, SHOWN).items();
        var mergings = desk.mergings(creatorId, null, SHOWN).items();
        if (pairs.isEmpty() && mergings.isEmpty()) {
            setVisible(false);
            return;
        }
        var section = new Section(text("merging.section"));
        if (!pairs.isEmpty()) {
            section.actions(Buttons.plain(
                    text("merging.section.pairs", pairs.size()), () -> CreatorsNavigation.openMergeDesk(creatorId)));
        }
        mergings.forEach(merging -> section.add(line(merging)));
        add(section);
    }

    private Div line(Merging merging) {
        var line = Page.row(new Span(text(
                "merging.section.merged",
                merging.absorbedName(),
                merging.survivorName(),
                merging.mergedBy(),
                Formats.moment(merging.mergedAt()))));
        if (merging.undoneAt() != null) {
            line.add(new Span(text(
                    "merging.section.undone", String.valueOf(merging.undoneBy()), Formats.moment(merging.undoneAt()))));
        } else if (user.mayWrite()) {
            line.add(Buttons.quiet(text("merging.undo"), () -> MergeDialog.undo(desk, merging, user, afterwards)));
        }
        return line;
    }
}
