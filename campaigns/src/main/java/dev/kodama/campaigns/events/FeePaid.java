package dev.kodama.campaigns.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A fee was paid.
///
/// @param paymentId the same payment is told with the same id
/// @param paidYen without consumption tax
/// @param paidOn business date
public record FeePaid(
        UUID eventId,
        Instant occurredAt,
        UUID collaborationId,
        UUID campaignId,
        UUID brandId,
        UUID creatorId,
        long version,
        UUID paymentId,
        long paidYen,
        LocalDate paidOn)
        implements CollaborationEvent {}
