package dev.kodama.gateway.personal;

import dev.kodama.gateway.errors.Payload;

record CreatorErased(String pseudonym) implements Payload {}
