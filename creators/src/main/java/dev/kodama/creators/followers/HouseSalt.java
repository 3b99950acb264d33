package dev.kodama.creators.followers;

import static dev.kodama.creators.db.tables.HouseSalt.HOUSE_SALT;

import java.security.SecureRandom;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A secret that makes this house's hashes of followers useless elsewhere. It is drawn once and lies in the
/// database, so that all instances hash alike.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HouseSalt {
    private static final int BYTES = 32;

    private final DSLContext db;

    HouseSalt(DSLContext db) {
        this.db = db;
    }

    FollowerHash hash() {
        var salt = db.select(HOUSE_SALT.SALT).from(HOUSE_SALT).fetchOne(HOUSE_SALT.SALT);
        return new FollowerHash(salt != null ? salt : draw());
    }

    private byte[] draw() {
        var drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        db.insertInto(HOUSE_SALT)
                .set(HOUSE_SALT.SALT, drawn)
                .onConflictDoNothing()
                .execute();
        return Objects.requireNonNull(
                db.select(HOUSE_SALT.SALT).from(HOUSE_SALT).fetchOne(HOUSE_SALT.SALT), "whoever was first drew one");
    }
}
