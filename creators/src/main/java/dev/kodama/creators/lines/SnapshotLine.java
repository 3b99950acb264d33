package dev.kodama.creators.lines;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Entry.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as figures of a known creator at one time.
final class SnapshotLine {
    private SnapshotLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var capturedAt = line.capturedAt();
        if (capturedAt == null) {
            return null;
        }
        var externalId = line.externalId();
        var accounts = line.accounts().all(capturedAt);
        if (accounts == null) {
            return null;
        }
        if (accounts.isEmpty() && externalId != null) {
            accounts = line.accounts().byPlatform(capturedAt);
        } else if (accounts.isEmpty()) {
            line.refuse(Reason.NO_ACCOUNT);
            return null;
        }
        if (accounts.stream().allMatch(account -> account.figures().isEmpty())) {
            line.refuse(Reason.NO_FIGURES);
            return null;
        }
        return new Entry(line.number(), false, externalId, Profile.NONE, accounts, null, List.of());
    }
}
