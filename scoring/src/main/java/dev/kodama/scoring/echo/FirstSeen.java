package dev.kodama.scoring.echo;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/// Adds rows that nobody has heard of, which nearly all are in a mass import: `COPY` takes them for less than merging
/// costs. Others may bring the same at the same time, so where one turns out to be known after all, nothing is added,
/// and whoever asked has to merge.
final class FirstSeen {
    /// Fewer are merged at once: the look beforehand and the savepoint are turns of their own.
    private static final int FEWEST = 64;

    private static final int LOOKED_AT_EVERY = 64;

    private FirstSeen() {}

    /// Looks at some of the keys before it tries, for who tells one anew mostly tells all anew.
    ///
    /// @param keys in the order of the rows, which is the same for everybody, so that two never wait for each other
    /// @return whether all rows are in the table now
    static <K> boolean add(
            DSLContext dsl,
            BinaryCopy into,
            List<K> keys,
            Predicate<List<K>> someAreKnown,
            List<@Nullable Object[]> rows) {
        return keys.size() >= FEWEST && !someAreKnown.test(some(keys)) && copied(dsl, into, rows);
    }

    private static <K> List<K> some(List<K> keys) {
        return IntStream.iterate(0, i -> i < keys.size(), i -> i + LOOKED_AT_EVERY)
                .mapToObj(keys::get)
                .toList();
    }

    private static boolean copied(DSLContext dsl, BinaryCopy into, List<@Nullable Object[]> rows) {
        return dsl.connectionResult(connection -> {
            var before = connection.setSavepoint();
            try {
                into.add(connection, rows);
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
        });
    }
}
