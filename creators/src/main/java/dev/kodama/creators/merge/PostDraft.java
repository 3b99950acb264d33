package dev.kodama.creators.merge;

import dev.kodama.creators.events.PostFormat;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.value.PostWords;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One post while a batch is being worked out. Like everything an import brings, a line fills gaps and overwrites
/// nothing.
final class PostDraft {
    final UUID id;
    final boolean isNew;
    final UUID accountId;
    final String key;

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

    boolean changed;

    PostDraft(UUID id, boolean isNew, UUID accountId, String key) {
        this.id = id;
        this.isNew = isNew;
        this.accountId = accountId;
        this.key = key;
    }

    /// @return whether anything of it was new
    boolean learn(PostContent said) {
        var learnt = false;
        if (url == null && said.url() != null) {
            url = said.url();
            learnt = true;
        }
        if (publishedAt == null && said.publishedAt() != null) {
            publishedAt = said.publishedAt();
            learnt = true;
        }
        if (format == null && said.format() != null) {
            format = said.format();
            learnt = true;
        }
        if (caption == null && said.caption() != null) {
            caption = said.caption();
            labelledPaid = PostWords.saysItIsPaid(said.caption());
            learnt = true;
        }
        if (markedPaid == null && said.markedPaid() != null) {
            markedPaid = said.markedPaid();
            learnt = true;
        }
        changed |= learnt;
        return learnt;
    }
}
