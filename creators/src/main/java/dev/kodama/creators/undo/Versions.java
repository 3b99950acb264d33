package dev.kodama.creators.undo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether something is still as an import left it.
final class Versions {
    private Versions() {}

    /// A change that one import made, and the version under which it was taken back, if it was.
    record Change(@Nullable Long before, @Nullable Long undone) {}

    /// The version that stands if nobody but imports has touched it, and of those all later ones have been taken back:
    /// what was left under `version` then goes by the version that the taking back gave it.
    static long following(long version, List<Change> others) {
        var standing = version;
        for (var moved = true; moved; ) {
            moved = false;
            for (var change : others) {
                if (change.before() != null
                        && change.undone() != null
                        && change.before() == standing
                        && change.undone() > standing) {
                    standing = change.undone();
                    moved = true;
                }
            }
        }
        return standing;
    }
}
