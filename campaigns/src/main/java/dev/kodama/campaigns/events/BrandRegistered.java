package dev.kodama.campaigns.events;

import java.time.Instant;
import java.util.UUID;

/// A brand was registered or renamed.
///
/// @param version rises with every change of the brand
public record BrandRegistered(UUID eventId, Instant occurredAt, UUID brandId, long version, String name)
        implements CampaignsEvent {}
