package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.List;
import java.util.UUID;

/// @param alreadyThere global ids, likewise `unknown`
record CreatorsShortlisted(List<UUID> addedIds, List<String> alreadyThere, List<String> unknown) implements Payload {}
