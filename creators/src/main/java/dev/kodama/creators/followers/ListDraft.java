package dev.kodama.creators.followers;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.merge.FollowerFact;
import dev.kodama.creators.naming.FollowerName;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of followers while a batch adds to it.
final class ListDraft {
    private final FollowerLists.@Nullable Kept before;
    private final FollowerCoverage coverage;
    private final UUID runId;
    private final int line;
    private final Sketch sketch;
    private FollowerName.@Nullable Form form;
    private @Nullable Long followers;

    /// @param line the first of the batch that adds to it
    ListDraft(FollowerLists.@Nullable Kept before, FollowerCoverage coverage, UUID runId, int line) {
        this.runId = runId;
        this.line = before == null ? line : before.firstLine(runId, line);
        this.before = before;
        this.coverage = coverage;
        this.sketch = new Sketch(before == null ? null : before.sketch());
        this.form = before == null ? null : before.form();
        this.followers = before == null ? null : before.followers();
    }

    void add(long hash, FollowerFact.Follows follows) {
        sketch.add(hash);
        form = form == null ? follows.name().form() : form.with(follows.name().form());
        if (follows.ofAll() != null && (followers == null || followers < follows.ofAll())) {
            followers = follows.ofAll();
        }
    }

    boolean isChanged() {
        return before == null
                || before.coverage() != coverage
                || before.form() != form
                || !Objects.equals(before.followers(), followers)
                || sketch.isChanged();
    }

    FollowerLists.Kept kept() {
        return new FollowerLists.Kept(coverage, form, followers, sketch.bytes(), runId, line);
    }
}
