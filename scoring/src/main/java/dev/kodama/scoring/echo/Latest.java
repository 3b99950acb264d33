package dev.kodama.scoring.echo;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Prepares a batch for one set-based upsert.
final class Latest {
    private Latest() {}

    /// Each thing once, at its highest version, as PostgreSQL refuses to update a row twice in one statement; and in
    /// the order of the ids, so that two batches with common rows cannot wait for each other.
    static <T> Collection<T> of(List<T> batch, Function<T, UUID> id, ToLongFunction<T> version) {
        var latest = new TreeMap<UUID, T>();
        for (var element : batch) {
            latest.merge(
                    id.apply(element),
                    element,
                    (one, other) -> version.applyAsLong(other) > version.applyAsLong(one) ? other : one);
        }
        return latest.values();
    }
}
