package dev.kodama.campaigns;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which collaborations of a campaign to list.
///
/// @param stages empty for all but the removed ones
/// @param search part of the creator's name
public record CollaborationFilter(
        Set<CollaborationStage> stages, @Nullable String search) {
    public static final CollaborationFilter ALL = new CollaborationFilter(Set.of(), null);
}
