package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Accounts have newer figures; each element is the latest state of one account, not its history.
public record AccountFiguresCaptured(UUID eventId, Instant occurredAt, List<AccountFigures> accounts)
        implements CreatorsEvent {}
