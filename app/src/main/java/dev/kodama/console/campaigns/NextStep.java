package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.console.parts.Buttons;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the manager is to do next with one creator. Nothing, where it is the creator's turn.
final class NextStep {
    private final CollaborationDesk desk;
    private final Contacts contacts;
    private final Viewer viewer;
    private final Campaign campaign;
    private final Collaboration row;
    private final Runnable refresh;

    NextStep(
            CollaborationDesk desk,
            Contacts contacts,
            Viewer viewer,
            Campaign campaign,
            Collaboration row,
            Runnable refresh) {
        this.desk = desk;
        this.contacts = contacts;
        this.viewer = viewer;
        this.campaign = campaign;
        this.row = row;
        this.refresh = refresh;
    }

    Optional<Button> button() {
        var running = campaign.status() == CampaignStatus.RUNNING;
        return switch (row.stage()) {
            case SHORTLISTED -> running && row.contactable() ? of("campaigns.invite", this::invite) : Optional.empty();
            case DECLINED ->
                running && row.contactable() ? of("campaigns.invite.again", this::invite) : Optional.empty();
            case IN_REVIEW -> of("campaigns.review", this::review);
            case APPROVED -> of("campaigns.post.record", this::post);
            case LIVE ->
                row.paidYen() < Objects.requireNonNull(row.agreedYen())
                        ? of("campaigns.pay", this::pay)
                        : Optional.empty();
            case INVITED, ACCEPTED, REVISING, REMOVED -> Optional.empty();
        };
    }

    private static Optional<Button> of(String label, Runnable action) {
        var button = Buttons.plain(text(label), action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Optional.of(button);
    }

    void invite() {
        new InviteDialog(desk, contacts, viewer, row, refresh).open();
    }

    void review() {
        var drafts = desk.draftsOf(viewer.scope(), Set.of(row.id())).getOrDefault(row.id(), List.of());
        new DraftReviewDialog(desk, viewer, row, drafts, refresh).open();
    }

    void post() {
        new PostDialog(desk, viewer, row, refresh).open();
    }

    void pay() {
        new PayDialog(desk, viewer, row, refresh).open();
    }
}
