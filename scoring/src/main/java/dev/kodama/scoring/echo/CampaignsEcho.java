package dev.kodama.scoring.echo;

import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CollaborationEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the campaigns say.
@Component
class CampaignsEcho {
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final KnownOutcomes outcomes;

    CampaignsEcho(KnownCampaigns campaigns, KnownCollaborations collaborations, KnownOutcomes outcomes) {
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.outcomes = outcomes;
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
}
