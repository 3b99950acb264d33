package dev.kodama.scoring.echo;

import static java.util.stream.Collectors.joining;

import dev.kodama.scoring.PersonalRecords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what belongs to a person by how tables are named here: a column `x_id` names a row of the table `x`. What has
/// the creator's id is theirs, and so is what has the id of something that is theirs. So a table that comes to be is
/// handed out without anybody thinking of it.
@Component
class OwnedRows implements PersonalRecords {
    private static final String SCHEMA = "scoring";
    private static final Set<String> CREATOR_COLUMNS = Set.of("creator_id");
    private static final String LEFT_OUT = "{search_grams,search_text,sort_name,changed_in,sealed,token_hash}";
    private static final int FETCHED_AT_ONCE = 500;

    private final DSLContext db;

    OwnedRows(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public void tell(UUID creatorId, Reader reader) {
        var ids = entriesOf(creatorId);
        ownedBy(ids).forEach((table, condition) -> {
            reader.table(table, about(table));
            try (var rows = db.resultQuery(
                            "select (to_jsonb(t) - {0}::text[])::text from %s.%s t where %s"
                                    .formatted(SCHEMA, table, condition),
                            DSL.inline(LEFT_OUT))
                    .fetchSize(FETCHED_AT_ONCE)
                    .fetchLazy()) {
                rows.forEach(row -> reader.row(row.get(0, String.class)));
            }
        });
    }

    private Set<UUID> entriesOf(UUID creatorId) {
        return db.resultQuery("""
                        select coalesce(merged_into, creator_id) from scoring.profile where creator_id = {0}
                        union select other.creator_id from scoring.profile told
                        join scoring.profile other on other.merged_into = coalesce(told.merged_into, told.creator_id)
                        where told.creator_id = {0}
                        union select {0}""", DSL.val(creatorId)).fetchSet(0, UUID.class);
    }

    /// The condition that says which rows of a table are theirs; for the tables that have some, by name.
    private Map<String, String> ownedBy(Set<UUID> ids) {
        var owned = new HashMap<String, String>();
        var creators = "select unnest(array[%s]::uuid[])"
                .formatted(ids.stream().map(id -> "'" + id + "'").collect(joining(",")));
        CREATOR_COLUMNS.forEach(column -> owned.put(column, creators));
        var conditions = new TreeMap<String, String>();
        var tables = idColumns();
        if (!tables.getOrDefault("creator", CREATOR_COLUMNS).contains("creator_id")) {
            conditions.put("creator", "t.id in (%s)".formatted(creators));
        }
        boolean found;
        do {
            var known = Map.copyOf(owned);
            var before = conditions.size();
            tables.forEach((table, columns) -> {
                var theirs = columns.stream()
                        .filter(known::containsKey)
                        .map(column -> "t.%s in (%s)".formatted(column, known.get(column)))
                        .collect(joining(" or "));
                if (!theirs.isEmpty() && conditions.putIfAbsent(table, theirs) == null) {
                    var key = columns.contains(table + "_id") ? table + "_id" : "id";
                    if (columns.contains(key)) {
                        owned.putIfAbsent(
                                table + "_id",
                                "select t.%s from %s.%s t where %s".formatted(key, SCHEMA, table, theirs));
                    }
                }
            });
            found = conditions.size() > before;
        } while (found);
        return conditions;
    }

    /// The columns of each table that hold ids.
    private Map<String, Set<String>> idColumns() {
        var tables = new TreeMap<String, Set<String>>();
        db.resultQuery("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = {0} and t.table_type = 'BASE TABLE' and c.udt_name = 'uuid'""", DSL.inline(SCHEMA))
                .forEach(row -> tables.computeIfAbsent(row.get(0, String.class), _ -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return tables;
    }

    private String about(String table) {
        var about =
                db.fetchValue("select obj_description({0}::regclass, 'pg_class')", DSL.inline(SCHEMA + "." + table));
        return about == null ? "" : about.toString();
    }
}
