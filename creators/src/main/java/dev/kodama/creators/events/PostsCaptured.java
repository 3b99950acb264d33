package dev.kodama.creators.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Posts, their figures or the comments below them came in; each element is all that rates of one account are made of.
///
/// @param accounts so many that their posts together stay within [CreatorsEvent#MAX_BATCH]
public record PostsCaptured(UUID eventId, Instant occurredAt, List<AccountPosts> accounts) implements CreatorsEvent {}
