package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/// What the campaigns module says in public. Delivery is at-least-once and unordered: keep the highest version.
@DomainEvent
public sealed interface CampaignsEvent permits BrandRegistered, CampaignChanged, CollaborationEvent, CreatorLeftAlone {
    UUID eventId();

    Instant occurredAt();
}
