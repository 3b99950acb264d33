package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CreatorsKeptApart(UUID oneId, UUID otherId) implements Payload {}
