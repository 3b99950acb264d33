package dev.kodama.scoring.echo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// A table that keeps of each thing what was told of it at the highest version, and in `changed_in` by which
/// transaction. All rows go by `COPY`: what is told for the first time into the table itself, the rest into a temporary
/// one that the connection keeps, and from there it is merged.
///
/// @param <T> what is told of one thing
final class VersionedTable<T> {
    private static final String PREPARE = """
            create temporary table if not exists %1$s on commit delete rows as
            select %3$s from %2$s with no data""";

    private static final String MERGE = """
            with told as (delete from %1$s returning %3$s)
            insert into %2$s as known (%3$s)
            select %3$s from told order by %4$s
            on conflict (%4$s) do update
            set %5$s, changed_in = excluded.changed_in
            where excluded.version > known.version""";

    private static final String KNOWN = "select exists (select from %s where %s = any (?))";

    private final DSLContext dsl;
    private final Table<?> table;
    private final Function<T, UUID> id;
    private final ToLongFunction<T> version;
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(Field<?> field, Function<T, @Nullable Object> value) {
        String name() {
            return field.getName();
        }
    }

    VersionedTable(DSLContext dsl, TableField<?, UUID> key, Function<T, UUID> id, ToLongFunction<T> version) {
        this.dsl = dsl;
        this.table = key.getTable();
        this.id = id;
        this.version = version;
        with(key, id::apply);
        with(table.field("version", Long.class), version::applyAsLong);
    }

    /// One more column that is told.
    ///
    /// @param value null, or as [BinaryValues] can write it into that column
    VersionedTable<T> with(Field<?> field, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(field, value));
        return this;
    }

    void remember(List<T> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var latest = Latest.of(batch, id, version);
        var rows = latest.stream().map(this::row).toList();
        var ids = latest.stream().map(id).toList();
        if (!FirstSeen.add(dsl, into(table.toString()), ids, this::someAreKnown, rows)) {
            merge(rows);
        }
    }

    private @Nullable Object[] row(T told) {
        return columns.stream().map(column -> column.value().apply(told)).toArray();
    }

    private boolean someAreKnown(List<UUID> ids) {
        return Boolean.TRUE.equals(dsl.fetchValue(KNOWN.formatted(table, key()), (Object) ids.toArray(UUID[]::new)));
    }

    private BinaryCopy into(String table) {
        return new BinaryCopy(table, columns.stream().map(Column::field).toList());
    }

    private void merge(List<@Nullable Object[]> rows) {
        var told = "told_" + table.getName();
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        dsl.execute(PREPARE.formatted(told, table, names));
        dsl.connection(connection -> into(told).add(connection, rows));
        dsl.execute(MERGE.formatted(
                told,
                table,
                names,
                key(),
                columns.stream()
                        .skip(1)
                        .map(column -> column.name() + " = excluded." + column.name())
                        .collect(Collectors.joining(", "))));
    }

    private String key() {
        return columns.getFirst().name();
    }
}
