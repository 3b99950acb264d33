package dev.kodama.creators.events;

import java.time.Instant;
import java.util.UUID;

/// Work with a creator has moved on. The register hears this to keep the figures of such creators freshest.
///
/// It is the register's wish to others, not a fact of its own: whoever runs campaigns lets events of theirs implement
/// it, so that the register need not know who they are.
public interface CreatorAtWork {
    UUID creatorId();

    Instant occurredAt();
}
