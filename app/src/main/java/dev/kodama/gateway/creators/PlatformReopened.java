package dev.kodama.gateway.creators;

import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.errors.Payload;

record PlatformReopened(Platform platform) implements Payload {}
