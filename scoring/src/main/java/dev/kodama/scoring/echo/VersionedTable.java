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
/// transaction. All values go in as text, be it by `COPY` or by merging, so that a column is described once.
///
/// @param <T> what is told of one thing
final class VersionedTable<T> {
    private static final String MERGE = """
            insert into %1$s as known (%2$s)
            select %3$s from unnest(%4$s) as told (%2$s)
            on conflict (%5$s) do update
            set %6$s, changed_in = excluded.changed_in
            where excluded.version > known.version""";

    private static final String KNOWN = "select exists (select from %s where %s = any (?))";

    private final DSLContext dsl;
    private final Table<?> table;
    private final Function<T, UUID> id;
    private final ToLongFunction<T> version;
    private final List<Column<T>> columns = new ArrayList<>();

    /// @param value null, or of a kind that [CopyText] can write
    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    VersionedTable(DSLContext dsl, TableField<?, UUID> key, Function<T, UUID> id, ToLongFunction<T> version) {
        this.dsl = dsl;
        this.table = key.getTable();
        this.id = id;
        this.version = version;
        with(key, id::apply);
        with(table.field("version", Long.class), version::applyAsLong);
    }

    /// One more column that is told.
    VersionedTable<T> with(Field<?> field, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(field.getName(), field.getDataType().getCastTypeName(dsl.configuration()), value));
        return this;
    }

    void remember(List<T> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var latest = Latest.of(batch, id, version);
        var rows = latest.stream().map(this::row).toList();
        var ids = latest.stream().map(id).toList();
        if (!FirstSeen.add(dsl, into(), ids, this::someAreKnown, rows)) {
            merge(rows);
        }
    }

    private @Nullable Object[] row(T told) {
        return columns.stream().map(column -> column.value().apply(told)).toArray();
    }

    private boolean someAreKnown(List<UUID> ids) {
        return Boolean.TRUE.equals(
                dsl.fetchValue(KNOWN.formatted(table, columns.getFirst().name()), (Object) ids.toArray(UUID[]::new)));
    }

    private String into() {
        return table + " (" + joined(Column::name) + ")";
    }

    private void merge(List<@Nullable Object[]> rows) {
        var arrays = new Object[columns.size()];
        for (var i = 0; i < arrays.length; i++) {
            var column = i;
            arrays[i] = rows.stream()
                    .map(row -> row[column] == null ? null : CopyText.literal(row[column]))
                    .toArray(String[]::new);
        }
        var key = columns.getFirst().name();
        dsl.execute(
                MERGE.formatted(
                        table,
                        joined(Column::name),
                        joined(column -> column.name() + "::" + column.type()),
                        joined(_ -> "?"),
                        key,
                        columns.stream()
                                .skip(1)
                                .map(column -> column.name() + " = excluded." + column.name())
                                .collect(Collectors.joining(", "))),
                arrays);
    }

    private String joined(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
