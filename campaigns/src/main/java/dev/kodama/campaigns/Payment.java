package dev.kodama.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A fee payment.
///
/// @param paidYen without consumption tax, above 0
/// @param paidOn business date in Tokyo
public record Payment(
        UUID id, UUID collaborationId, long paidYen, LocalDate paidOn, Instant recordedAt, String recordedBy) {}
