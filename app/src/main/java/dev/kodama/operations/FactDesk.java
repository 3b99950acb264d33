package dev.kodama.operations;

import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.creators.Republication;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has a module tell all its facts once more, so that others can rebuild what they remember of it. Facts keep their
/// versions: who knows them already changes nothing.
@Component
public class FactDesk {
    private static final Logger LOG = LoggerFactory.getLogger(FactDesk.class);

    private final Republication creators;
    private final CampaignDesk campaigns;
    private final CollaborationDesk collaborations;
    private final AtomicBoolean tellingCampaigns = new AtomicBoolean();

    FactDesk(Republication creators, CampaignDesk campaigns, CollaborationDesk collaborations) {
        this.creators = creators;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
    }

    /// The register's newest run, if there ever was one.
    public Optional<Republication.Progress> creators() {
        return Optional.ofNullable(creators.latest());
    }

    /// Goes on by itself, also over a restart.
    public void tellCreators(String by) {
        creators.start(by);
    }

    /// Brands, campaigns and collaborations are few enough to be told in one go, in the background.
    ///
    /// @return false if that is under way already
    public boolean tellCampaigns(String by) {
        if (!tellingCampaigns.compareAndSet(false, true)) {
            return false;
        }
        LOG.info("{} has brands, campaigns and collaborations told again", by);
        Thread.ofVirtual().name("tell-campaigns").start(() -> {
            try {
                LOG.info("Told again in {} events", campaigns.republish() + collaborations.republish());
            } catch (RuntimeException e) {
                LOG.error("Campaigns could not be told again; try once more", e);
            } finally {
                tellingCampaigns.set(false);
            }
        });
        return true;
    }

    public boolean isTellingCampaigns() {
        return tellingCampaigns.get();
    }
}
