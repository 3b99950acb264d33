package dev.kodama.campaigns.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The house leaves a creator alone until a day, after it approached them or they declined. Whichever brand asks:
/// so no brand and no campaign is named.
///
/// @param freeOn the first business day on which they may be approached again. It only moves on, so of several
/// tellings the latest day counts.
public record CreatorLeftAlone(UUID eventId, Instant occurredAt, UUID creatorId, LocalDate freeOn)
        implements CampaignsEvent {}
