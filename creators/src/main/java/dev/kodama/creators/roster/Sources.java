package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.Records.mapping;

import dev.kodama.creators.Method;
import dev.kodama.creators.Source;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where figures come from.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Sources {
    private final DSLContext db;

    Sources(DSLContext db) {
        this.db = db;
    }

    /// The source for these bytes: the same file under another name is the same source.
    public KnownSource ofFile(String name, String digest) {
        db.insertInto(SOURCE, SOURCE.METHOD, SOURCE.NAME, SOURCE.DIGEST)
                .values(Method.FILE, name, digest)
                .onConflict(SOURCE.DIGEST)
                .where(SOURCE.DIGEST.isNotNull())
                .doNothing()
                .execute();
        return db.select(SOURCE.ID, SOURCE.METHOD, SOURCE.NAME)
                .from(SOURCE)
                .where(SOURCE.DIGEST.eq(digest))
                .fetchSingle(mapping((id, method, known) -> new KnownSource(id, new Source(method, known))));
    }

    public KnownSource named(Method method, String name) {
        db.insertInto(SOURCE, SOURCE.METHOD, SOURCE.NAME)
                .values(method, name)
                .onConflict(SOURCE.METHOD, SOURCE.NAME)
                .where(SOURCE.DIGEST.isNull())
                .doNothing()
                .execute();
        return db.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.METHOD.eq(method))
                .and(SOURCE.NAME.eq(name))
                .and(SOURCE.DIGEST.isNull())
                .fetchSingle(mapping(id -> new KnownSource(id, new Source(method, name))));
    }

    public KnownSource byId(int id) {
        return db.select(SOURCE.ID, SOURCE.METHOD, SOURCE.NAME)
                .from(SOURCE)
                .where(SOURCE.ID.eq(id))
                .fetchSingle(mapping((number, method, name) -> new KnownSource(number, new Source(method, name))));
    }
}
