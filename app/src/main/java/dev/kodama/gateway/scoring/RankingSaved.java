package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

/// The ranking is kept.
record RankingSaved(UUID rankingId) implements Payload {}
