package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record MappingSaved(UUID mappingId) implements Payload {}
