package dev.kodama.gateway.personal;

import dev.kodama.creators.Contest;
import dev.kodama.gateway.errors.Payload;

record OwnDataContested(Contest.About about) implements Payload {}
