package dev.kodama.scoring.model;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.Map;

/// How many creators each choice would leave, with every other filter in force.
///
/// @param tierUnknown creators whose followers are not known
/// @param languages ISO 639-1, the most frequent ones
public record Facets(
        Map<Platform, Integer> platforms, Map<Tier, Integer> tiers, int tierUnknown, Map<String, Integer> languages) {}
