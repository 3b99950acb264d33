package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CustomFieldKept(UUID fieldId) implements Payload {}
