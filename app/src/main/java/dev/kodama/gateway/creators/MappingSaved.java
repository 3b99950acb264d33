package dev.kodama.gateway.creators;

import dev.kodama.creators.NamedMapping;
import dev.kodama.gateway.errors.Payload;

record MappingSaved(NamedMapping mapping) implements Payload {}
