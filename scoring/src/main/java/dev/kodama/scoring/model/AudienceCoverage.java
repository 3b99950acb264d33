package dev.kodama.scoring.model;

/// Of how many creators the audience is known, which tells what a ranking by it is worth. Who has opted out does not
/// count.
///
/// @param creators that can be ranked
/// @param joint of those, whose joint cells are known
/// @param marginalsOnly of those, whose audience is only known trait by trait
public record AudienceCoverage(int creators, int joint, int marginalsOnly) {}
