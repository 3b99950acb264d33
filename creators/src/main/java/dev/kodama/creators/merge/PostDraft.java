package dev.kodama.creators.merge;

import dev.kodama.creators.events.PostFormat;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.value.PostWords;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One post while a batch is being worked out. Like everything an import brings, a line fills gaps and overwrites
/// nothing.
final class PostDraft {
    final UUID id;
    final boolean isNew;
    final UUID accountId;
    final String key;

    /// The first line of the batch that speaks of it.
    @Nullable
    Integer line;

    @Nullable
    String url;

    @Nullable
    Instant publishedAt;

    @Nullable
    PostFormat format;

    @Nullable
    String caption;

    @Nullable
    Boolean markedPaid;

    @Nullable
    Boolean labelledPaid;

    /// Columns that were empty and are not any more.
    final Set<String> filled = new LinkedHashSet<>();

    PostDraft(UUID id, boolean isNew, UUID accountId, String key) {
        this.id = id;
        this.isNew = isNew;
        this.accountId = accountId;
        this.key = key;
    }

    /// @return whether anything of it was new
    boolean learn(PostContent said, @Nullable Integer saidIn) {
        var before = filled.size();
        if (url == null && said.url() != null) {
            url = said.url();
            filled.add("url");
        }
        if (publishedAt == null && said.publishedAt() != null) {
            publishedAt = said.publishedAt();
            filled.add("published_at");
        }
        if (format == null && said.format() != null) {
            format = said.format();
            filled.add("format");
        }
        if (caption == null && said.caption() != null) {
            caption = said.caption();
            labelledPaid = PostWords.saysItIsPaid(said.caption());
            filled.add("caption");
        }
        if (markedPaid == null && said.markedPaid() != null) {
            markedPaid = said.markedPaid();
            filled.add("marked_paid");
        }
        line = line == null ? saidIn : line;
        return filled.size() > before;
    }
}
