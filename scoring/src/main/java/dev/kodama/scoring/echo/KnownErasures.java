package dev.kodama.scoring.echo;

import dev.kodama.creators.events.CreatorsErased.Erased;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creators who were erased at their wish. Their profile is told without anything in it, and the stage of what was
/// agreed with them stays; whatever else has their id or an account's goes, in tables of tomorrow too. What arrives
/// later goes as soon as it has.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownErasures {
    private static final String TABLES = """
            select 'delete from scoring.' || c.table_name || ' where ' || c.column_name || ' in (select id from scoring.erased)'
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'scoring' and t.table_type = 'BASE TABLE'
              and (c.column_name like '%creator_id' or c.column_name like '%account_id') and c.udt_name = 'uuid'
              and c.table_name not in ('profile', 'collaboration')
            order by 1""";

    private final DSLContext dsl;

    KnownErasures(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(List<Erased> erased) {
        var ids = erased.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.creatorId()), each.accountIds().stream()))
                .toArray(UUID[]::new);
        dsl.execute(
                "insert into scoring.erased (id) select distinct unnest(?) order by 1 on conflict do nothing",
                (Object) ids);
        sweep();
    }

    /// Called after whatever was remembered. One look at a table that is nearly always empty.
    void sweep() {
        if (Boolean.TRUE.equals(dsl.fetchValue("select exists (select from scoring.erased)"))) {
            dsl.fetch(TABLES).forEach(statement -> dsl.execute(statement.get(0, String.class)));
        }
    }
}
