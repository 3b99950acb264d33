package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CollaborationMoved(UUID collaborationId) implements Payload {}
