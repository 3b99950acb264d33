package dev.kodama.creators.erasure;

import static dev.kodama.creators.db.Creators.CREATORS;
import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Post.POST;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.PersonalRecords;
import dev.kodama.creators.roster.AbsorbedCreators;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /// What stands in a row of theirs about people who are not they.
    private static final Map<String, String[]> OF_OTHERS = Map.of(
            "comment", new String[] {"author", "print"},
            "follower_list", new String[] {"sketch"},
            "import_list_before", new String[] {"sketch"});

    /// What numbers and ids in a row stand for, since they tell nobody anything outside.
    private static final Map<String, String> SPELT_OUT = Map.of(
            "source_id",
                    "'source', (select lower(s.method) || ':' || s.name from creators.source s where s.id = t.source_id)",
            "account_id",
                    "'account', (select a.platform || ' ' || a.handle from creators.account a where a.id = t.account_id)",
            "post_id", "'post', (select coalesce(p.url, p.post_key) from creators.post p where p.id = t.post_id)",
            "field_id",
                    "'field', (select f.label_ja || ' / ' || f.label_en from creators.custom_field f where f.id = t.field_id)",
            "list_id", "'list', (select l.name from creators.creator_list l where l.id = t.list_id)",
            "run_id",
                    "'import', (select f.name from creators.import_run r join creators.import_file f on f.id = r.file_id"
                            + " where r.id = t.run_id)");

    private static final int FETCHED_AT_ONCE = 500;

    private final DSLContext db;
    private final AbsorbedCreators absorbed;

    OwnedRows(DSLContext db, AbsorbedCreators absorbed) {
        this.db = db;
        this.absorbed = absorbed;
    }

    @Override
    @Transactional(readOnly = true)
    public void tell(UUID creatorId, Reader reader) {
        var theirs = theirs(creatorId);
        for (var table : CREATORS.getTables()) {
            if (table.getTableType() == TableType.TABLE) {
                table.as("t")
                        .fieldStream()
                        .filter(column -> theirs.containsKey(name(table, column)))
                        .map(column -> column.coerce(UUID.class).in(theirs.get(name(table, column))))
                        .reduce(Condition::or)
                        .ifPresent(theirRows -> tell(table, theirRows, reader));
            }
        }
    }

    private void tell(Table<?> table, Condition theirs, Reader reader) {
        var about = db.fetchValue(
                "select obj_description({0}::regclass, 'pg_class')", inline("creators." + table.getName()));
        reader.table(table.getName(), about == null ? "" : about.toString());
        var row = field(
                "(to_jsonb(t) - {0} - {1} || jsonb_strip_nulls(jsonb_build_object(" + speltOut(table) + ")))::text",
                String.class,
                val(LEFT_OUT),
                val(OF_OTHERS.getOrDefault(table.getName(), new String[0])));
        try (var rows = db.select(row)
                .from(table.as("t"))
                .where(theirs)
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(told -> reader.row(told.value1()));
        }
    }

    private static String speltOut(Table<?> table) {
        return table.fieldStream()
                .map(column -> SPELT_OUT.get(column.getName()))
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }

    private static String name(Table<?> table, Field<?> column) {
        return column.getName().equals("id") ? table.getName() + ".id" : column.getName();
    }

    /// By the column that it stands in, of ids by table and column.
    private Map<String, Select<Record1<UUID>>> theirs(UUID creatorId) {
        var entries = absorbed.entriesOf(Set.of(creatorId)).keySet();
        var ids = select(field("unnest({0})", UUID.class, val(entries.toArray(UUID[]::new))));
        var accounts = select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATOR_ID.in(ids));
        var posts = select(POST.ID).from(POST).where(POST.ACCOUNT_ID.in(accounts));
        return Map.ofEntries(
                entry("creator.id", ids),
                entry("creator_id", ids),
                entry("survivor_id", ids),
                entry("absorbed_id", ids),
                entry("one", ids),
                entry("other", ids),
                entry("account_id", accounts),
                entry("one_account_id", accounts),
                entry("other_account_id", accounts),
                entry("post_id", posts));
    }
}
