package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells others what is planned, within the transaction that changed it.
@Component
class PlanFacts {
    private final ApplicationEventPublisher events;

    PlanFacts(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Brand brand, Instant at) {
        events.publishEvent(new BrandRegistered(TimeOrderedId.next(), at, brand.id(), brand.version(), brand.name()));
    }

    void tell(List<CampaignOfProduct> campaigns, Instant at) {
        for (var each : campaigns) {
            var campaign = each.campaign();
            events.publishEvent(new CampaignChanged(
                    TimeOrderedId.next(),
                    at,
                    campaign.id(),
                    campaign.version(),
                    campaign.brandId(),
                    campaign.name(),
                    each.product(),
                    campaign.status(),
                    campaign.brief()));
        }
    }
}
