package dev.kodama.campaigns;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What came of putting creators on a shortlist.
///
/// @param added those that are new on the list
/// @param alreadyThere those that the campaign had already
/// @param unknown those that the register has not told of
public record Shortlisting(List<Collaboration> added, Set<UUID> alreadyThere, Set<UUID> unknown) {}
