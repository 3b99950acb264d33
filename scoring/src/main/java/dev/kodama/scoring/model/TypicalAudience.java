package dev.kodama.scoring.model;

import dev.kodama.creators.events.AudienceCell;
import java.util.Map;

/// The mean of what audiences are like: each counts once, whatever its size.
///
/// @param creators of how many
/// @param shares by cell, each with a share of 0; they add up to 1 where there is anybody
public record TypicalAudience(int creators, Map<AudienceCell, Double> shares) {}
