package dev.kodama.gateway.personal;

import dev.kodama.gateway.errors.Payload;

record TaxProfileStated(long version) implements Payload {}
