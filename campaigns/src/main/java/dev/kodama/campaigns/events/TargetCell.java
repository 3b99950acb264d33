package dev.kodama.campaigns.events;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import java.util.Set;

/// One group of people that a brief wants to reach. An empty set means "any".
///
/// @param interests lower-case words as in an audience cell
/// @param regions ISO codes; a country also covers its subdivisions
public record TargetCell(Set<AgeBand> ages, Set<Gender> genders, Set<String> interests, Set<String> regions) {}
