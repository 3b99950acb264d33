package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record PaymentRecorded(UUID collaborationId) implements Payload {}
