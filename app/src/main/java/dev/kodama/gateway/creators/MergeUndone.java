package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record MergeUndone(UUID mergingId, UUID survivorId, UUID absorbedId) implements Payload {}
