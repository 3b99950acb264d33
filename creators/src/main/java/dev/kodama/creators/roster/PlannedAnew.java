package dev.kodama.creators.roster;

import org.jooq.DSLContext;
import org.jooq.conf.StatementType;

/// Statements with their values in them. Of a prepared one PostgreSQL comes to keep a plan that does for any values,
/// and none does for what few have and what everybody has.
final class PlannedAnew {
    private PlannedAnew() {}

    static DSLContext by(DSLContext db) {
        return db.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
    }
}
