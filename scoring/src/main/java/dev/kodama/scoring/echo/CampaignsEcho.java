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

    CampaignsEcho(KnownCampaigns campaigns, KnownCollaborations collaborations) {
        this.campaigns = campaigns;
        this.collaborations = collaborations;
    }

    @ApplicationModuleListener(id = "scoring.campaign-changed")
    void on(CampaignChanged event) {
        campaigns.remember(event);
    }

    @ApplicationModuleListener(id = "scoring.collaboration-moved")
    void on(CollaborationEvent event) {
        collaborations.remember(event);
    }
}
