package dev.kodama.reporting.echo;

import static dev.kodama.reporting.db.Tables.ACCOUNT;
import static dev.kodama.reporting.db.Tables.COLLABORATION;
import static dev.kodama.reporting.db.Tables.ERASED;
import static dev.kodama.reporting.db.Tables.POST;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.CreatorsErased.Erased;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creators who were erased at their wish. Figures and payments stay, under the name that the register now tells;
/// handles and addresses go, those that arrive later as soon as they have.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownErasures {
    private static final String NOWHERE = "https://erased.invalid/";

    private final DSLContext dsl;

    KnownErasures(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(List<Erased> erased) {
        var ids = erased.stream().map(Erased::creatorId).sorted().toArray(UUID[]::new);
        if (ids.length == 0) {
            return;
        }
        dsl.insertInto(ERASED, ERASED.CREATOR_ID)
                .valuesOfRows(Arrays.stream(ids).map(id -> row(id)).toList())
                .onConflictDoNothing()
                .execute();
        sweep();
    }

    /// Called after whatever was remembered. One look at a table that is nearly always empty.
    void sweep() {
        if (!dsl.fetchExists(ERASED)) {
            return;
        }
        var erased = select(ERASED.CREATOR_ID).from(ERASED);
        dsl.deleteFrom(ACCOUNT).where(ACCOUNT.CREATOR_ID.in(erased)).execute();
        dsl.update(POST)
                .set(POST.URL, concat(val(NOWHERE), POST.POST_ID.cast(SQLDataType.VARCHAR)))
                .where(POST.COLLABORATION_ID.in(select(COLLABORATION.COLLABORATION_ID)
                        .from(COLLABORATION)
                        .where(COLLABORATION.CREATOR_ID.in(erased))))
                .and(POST.URL.notLike(NOWHERE + "%"))
                .execute();
    }
}
