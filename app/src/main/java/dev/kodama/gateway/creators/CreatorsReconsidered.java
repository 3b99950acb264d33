package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CreatorsReconsidered(UUID oneId, UUID otherId) implements Payload {}
