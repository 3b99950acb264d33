package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Invitation;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.console.parts.FormDialog;
import java.util.Optional;

/// Makes an offer. What comes of it is a personal link, shown once.
final class InviteDialog {
    private static final int MAX_MESSAGE = 4_000;
    private static final int MAX_EXCUSE = 1_000;

    private final CollaborationDesk desk;
    private final Contacts contacts;
    private final Viewer viewer;
    private final Collaboration row;
    private final Runnable refresh;
    private final YenField fee = new YenField(text("campaigns.field.offer"));
    private final TextArea message = new TextArea(text("campaigns.field.message"));
    private final TextArea excuse = new TextArea(text("contact.excuse"));

    InviteDialog(CollaborationDesk desk, Contacts contacts, Viewer viewer, Collaboration row, Runnable refresh) {
        this.desk = desk;
        this.contacts = contacts;
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
        excuse.setHelperText(text("contact.excuse.help"));
        excuse.setMaxLength(MAX_EXCUSE);
        excuse.setVisible(false);
    }

    void open() {
        new FormDialog(text("campaigns.invite.title", row.creatorName()), fee, message, excuse)
                .onSave(text("campaigns.invite"), this::save)
                .open();
    }

    private Optional<String> save() {
        var yen = fee.read();
        if (yen.isEmpty()) {
            fee.setInvalid(true);
            return Optional.of("");
        }
        var outcome = invite(new Offer(yen.getAsLong(), message.getValue()));
        excuse.setVisible(viewer.mayExcuse() && canBeExcused(outcome));
        return Refusals.finish(outcome, text("campaigns.invited", row.creatorName()), invitation -> {
            refresh.run();
            new PersonalLinkDialog(
                            invitation, contacts.howToReach(row.creatorId()).orElse(null))
                    .open();
        });
    }

    private Outcome<Invitation> invite(Offer offer) {
        var asks = viewer.asks().expecting(row.version());
        return excuse.isVisible() && !excuse.getValue().isBlank()
                ? desk.inviteAllTheSame(viewer.scope(), asks, row.id(), offer, excuse.getValue())
                : desk.invite(viewer.scope(), asks, row.id(), offer);
    }

    private static boolean canBeExcused(Outcome<Invitation> outcome) {
        return outcome instanceof Outcome.Refused<Invitation>(var refusal)
                && (refusal instanceof Refusal.ContactedLately || refusal instanceof Refusal.AgainstWishes);
    }
}
