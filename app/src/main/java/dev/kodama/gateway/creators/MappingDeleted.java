package dev.kodama.gateway.creators;

import dev.kodama.gateway.errors.Payload;

record MappingDeleted(String id) implements Payload {}
