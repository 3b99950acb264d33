package dev.kodama.gateway.creators;

import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.errors.Payload;
import java.util.List;

record RefreshAsked(int accounts, int fresh, List<Platform> notConnected, List<Platform> closed) implements Payload {}
