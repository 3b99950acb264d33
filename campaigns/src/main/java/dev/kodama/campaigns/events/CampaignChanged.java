package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;

/// A campaign was created, its brief edited, launched or finished; carries the whole campaign as it now is.
///
/// @param version rises with every change of the campaign
public record CampaignChanged(
        UUID eventId,
        Instant occurredAt,
        UUID campaignId,
        long version,
        UUID brandId,
        String name,
        String product,
        CampaignStatus status,
        Brief brief)
        implements CampaignsEvent {}
