package dev.kodama.reporting.echo;

import static dev.kodama.reporting.db.Reporting.REPORTING;
import static dev.kodama.reporting.db.tables.Collaboration.COLLABORATION;
import static dev.kodama.reporting.db.tables.Post.POST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.reporting.PersonalRecords;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what belongs to a person by the columns that name them, or something that is theirs, in whichever table they
/// stand: so a table that comes to be is handed out without anybody thinking of it. Of a new kind of thing that is
/// theirs, [#theirs] has to be told; a test of the application finds out.
@Component
class OwnedRows implements PersonalRecords {
    private static final String[] LEFT_OUT = {
        "search_grams", "search_text", "sort_name", "changed_in", "sealed", "token_hash"
    };
    private static final int FETCHED_AT_ONCE = 500;

    private final DSLContext db;

    OwnedRows(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public void tell(UUID creatorId, Reader reader) {
        var theirs = theirs(creatorId);
        for (var table : REPORTING.getTables()) {
            if (table.getTableType() == TableType.TABLE) {
                table.as("t")
                        .fieldStream()
                        .filter(column -> theirs.containsKey(column.getName()))
                        .map(column -> column.coerce(UUID.class).in(theirs.get(column.getName())))
                        .reduce(Condition::or)
                        .ifPresent(theirRows -> tell(table, theirRows, reader));
            }
        }
    }

    private void tell(Table<?> table, Condition theirs, Reader reader) {
        var about = db.fetchValue(
                "select obj_description({0}::regclass, 'pg_class')", inline("reporting." + table.getName()));
        reader.table(table.getName(), about == null ? "" : about.toString());
        try (var rows = db.select(field("(to_jsonb(t) - {0})::text", String.class, val(LEFT_OUT)))
                .from(table.as("t"))
                .where(theirs)
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> reader.row(row.value1()));
        }
    }

    /// By the column that it stands in.
    private Map<String, Select<Record1<UUID>>> theirs(UUID creatorId) {
        var entries = db.resultQuery("""
                        select coalesce(merged_into, creator_id) from reporting.creator where creator_id = {0}
                        union select other.creator_id from reporting.creator told
                        join reporting.creator other on other.merged_into = coalesce(told.merged_into, told.creator_id)
                        where told.creator_id = {0}
                        union select {0}""", val(creatorId)).fetchSet(0, UUID.class);
        var ids = select(field("unnest({0})", UUID.class, val(entries.toArray(UUID[]::new))));
        var collaborations =
                select(COLLABORATION.COLLABORATION_ID).from(COLLABORATION).where(COLLABORATION.CREATOR_ID.in(ids));
        var posts = select(POST.POST_ID).from(POST).where(POST.COLLABORATION_ID.in(collaborations));
        return Map.of("creator_id", ids, "collaboration_id", collaborations, "post_id", posts);
    }
}
