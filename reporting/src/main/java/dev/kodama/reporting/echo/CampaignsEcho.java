package dev.kodama.reporting.echo;

import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.DraftSubmitted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.events.RevisionRequested;
import dev.kodama.reporting.Stage;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the campaigns are and what happens in them.
@Component
class CampaignsEcho {
    private final KnownCampaigns campaigns;
    private final KnownErasures erasures;

    CampaignsEcho(KnownCampaigns campaigns, KnownErasures erasures) {
        this.campaigns = campaigns;
        this.erasures = erasures;
    }

    @ApplicationModuleListener(id = "reporting.brand-registered")
    void on(BrandRegistered event) {
        campaigns.remember(event);
    }

    @ApplicationModuleListener(id = "reporting.campaign-changed")
    void on(CampaignChanged event) {
        campaigns.remember(event);
    }

    @ApplicationModuleListener(id = "reporting.collaboration-event")
    void on(CollaborationEvent event) {
        switch (event) {
            case CreatorShortlisted shortlisted -> campaigns.reach(Stage.SHORTLISTED, shortlisted);
            case CreatorRemoved removed -> campaigns.reach(Stage.REMOVED, removed);
            case CreatorInvited invited -> campaigns.reach(Stage.INVITED, invited);
            case InvitationAccepted accepted -> {
                campaigns.reach(Stage.ACCEPTED, accepted);
                campaigns.agree(accepted);
            }
            case InvitationDeclined declined -> {
                campaigns.reach(Stage.DECLINED, declined);
                campaigns.decline(declined);
            }
            case DraftSubmitted submitted -> campaigns.reach(Stage.DRAFT_SUBMITTED, submitted);
            case RevisionRequested requested -> campaigns.reach(Stage.REVISION_REQUESTED, requested);
            case DraftApproved approved -> campaigns.reach(Stage.DRAFT_APPROVED, approved);
            case PostPublished published -> {
                campaigns.reach(Stage.PUBLISHED, published);
                campaigns.publish(published);
                erasures.sweep();
            }
            case PostFiguresCaptured captured -> campaigns.capture(captured);
            case FeePaid paid -> campaigns.pay(paid);
        }
    }
}
