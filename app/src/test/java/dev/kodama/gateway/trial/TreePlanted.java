package dev.kodama.gateway.trial;

import dev.kodama.gateway.errors.Payload;

record TreePlanted(int trees) implements Payload {}
