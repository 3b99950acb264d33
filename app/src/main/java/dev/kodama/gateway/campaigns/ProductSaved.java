package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record ProductSaved(UUID productId) implements Payload {}
