package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the columns of a kind of list mean, kept under a name.
///
/// @param uses in the order in which the columns are tried
/// @param platform of accounts and figures whose column and line name none
public record NamedMapping(
        UUID id,
        String name,
        ImportKind kind,
        List<Use> uses,
        @Nullable Platform platform,
        String savedBy,
        Instant savedAt) {
    /// @param header folded, so that spaces and letter case make no difference
    /// @param occurrence of columns that are called the same which one, the first being 1
    /// @param customField as in [ColumnUse]
    public record Use(
            String header,
            int occurrence,
            ImportField field,
            @Nullable Platform platform,
            @Nullable UUID customField) {
        public Use(String header, int occurrence, ImportField field, @Nullable Platform platform) {
            this(header, occurrence, field, platform, null);
        }
    }
}
