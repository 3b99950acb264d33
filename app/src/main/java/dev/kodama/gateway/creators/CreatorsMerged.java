package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CreatorsMerged(UUID mergingId, UUID creatorId) implements Payload {}
