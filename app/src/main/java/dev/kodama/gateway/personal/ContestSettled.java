package dev.kodama.gateway.personal;

import dev.kodama.gateway.errors.Payload;

record ContestSettled(String answer) implements Payload {}
