package dev.kodama.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One creator's part in a campaign.
///
/// @param name null until the register has told it
/// @param handle of the account with the most followers, if known
/// @param posts the earliest first
public record CreatorResult(
        UUID collaborationId,
        UUID creatorId,
        @Nullable String name,
        @Nullable String handle,
        Stage stage,
        Figures figures,
        List<PostResult> posts) {}
