package dev.kodama.creators;

import dev.kodama.creators.events.PostFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that an account has published.
///
/// @param key the platform's own id of it, or its address where there is no id
/// @param paid whether it is paid promotion, by a mark or by its own label; null if neither is known
/// @param latest of each figure the newest that was told
/// @param captures what each source said at each moment, oldest first
public record Post(
        UUID id,
        UUID accountId,
        String key,
        @Nullable String url,
        @Nullable Instant publishedAt,
        @Nullable PostFormat format,
        @Nullable String caption,
        @Nullable Boolean paid,
        PostFigures latest,
        List<Capture> captures) {
    /// @param line of the file it comes from; null if it comes from elsewhere
    public record Capture(
            Instant capturedAt, Source source, @Nullable Integer line, PostFigures figures) {}
}
