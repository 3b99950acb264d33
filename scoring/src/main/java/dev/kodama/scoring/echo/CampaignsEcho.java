package dev.kodama.scoring.echo;

import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.campaigns.events.CreatorLeftAlone;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the campaigns say.
@Component
class CampaignsEcho {
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final KnownOutcomes outcomes;
    private final KnownCommitments commitments;
    private final KnownErasures erasures;

    CampaignsEcho(
            KnownCampaigns campaigns,
            KnownCollaborations collaborations,
            KnownOutcomes outcomes,
            KnownCommitments commitments,
            KnownErasures erasures) {
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.outcomes = outcomes;
        this.commitments = commitments;
        this.erasures = erasures;
    }

    @ApplicationModuleListener(id = "scoring.campaign-changed")
    void on(CampaignChanged event) {
        campaigns.remember(event);
    }

    @ApplicationModuleListener(id = "scoring.collaboration-moved")
    void on(CollaborationEvent event) {
        collaborations.remember(event);
        outcomes.remember(event);
    }

    @ApplicationModuleListener(id = "scoring.creator-left-alone")
    void on(CreatorLeftAlone event) {
        commitments.remember(event);
        erasures.sweep();
    }
}
