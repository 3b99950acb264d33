package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Offer;
import dev.kodama.console.parts.FormDialog;
import java.util.Optional;

/// Makes an offer. What comes of it is a personal link, shown once.
final class InviteDialog {
    private static final int MAX_MESSAGE = 4_000;

    private final CollaborationDesk desk;
    private final Viewer viewer;
    private final Collaboration row;
    private final Runnable refresh;
    private final YenField fee = new YenField(text("campaigns.field.offer"));
    private final TextArea message = new TextArea(text("campaigns.field.message"));

    InviteDialog(CollaborationDesk desk, Viewer viewer, Collaboration row, Runnable refresh) {
        this.desk = desk;
        this.viewer = viewer;
        this.row = row;
        this.refresh = refresh;
        fee.setHelperText(text("campaigns.field.offer.help"));
        fee.setRequiredIndicatorVisible(true);
        fee.show(row.offeredYen());
        fee.focus();
        message.setHelperText(text("campaigns.field.message.help"));
        message.setMaxLength(MAX_MESSAGE);
        message.setMinRows(4);
        message.setValue(row.message() == null ? "" : row.message());
    }

    void open() {
        new FormDialog(text("campaigns.invite.title", row.creatorName()), fee, message)
                .onSave(text("campaigns.invite"), this::save)
                .open();
    }

    private Optional<String> save() {
        var yen = fee.read();
        if (yen.isEmpty()) {
            fee.setInvalid(true);
            return Optional.of("");
        }
        return Refusals.finish(
                desk.invite(
                        viewer.scope(),
                        viewer.asks().expecting(row.version()),
                        row.id(),
                        new Offer(yen.getAsLong(), message.getValue())),
                text("campaigns.invited", row.creatorName()),
                invitation -> {
                    refresh.run();
                    new PersonalLinkDialog(invitation).open();
                });
    }
}
