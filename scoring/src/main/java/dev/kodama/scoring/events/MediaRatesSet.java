package dev.kodama.scoring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An edition of the parameters was made, and these are the rates of earned media value in it. An edition is never
/// changed; of those that have begun on a day, the highest is in force.
///
/// @param beginsOn the business day from which they hold
public record MediaRatesSet(UUID eventId, Instant occurredAt, LocalDate beginsOn, MediaRates rates)
        implements ScoringEvent {}
