package dev.kodama.creators.merge;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.Figures;
import dev.kodama.creators.audience.CellLine;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.audience.MarginalLine;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the register already has of the things a batch speaks of; each question is one statement, however large the
/// batch.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Known {
    private static final Composition NOTHING = Composition.of(List.of());

    private final DSLContext db;

    Known(DSLContext db) {
        this.db = db;
    }

    record SnapshotKey(UUID accountId, Instant capturedAt) {}

    record KnownSnapshot(int sourceId, Figures figures) {}

    /// @param composition of a measurement by the very source at hand; else empty
    record KnownAudience(Instant capturedAt, int sourceId, long version, boolean latest, Composition composition) {}

    /// Creators who have one of these accounts or go by one of these ids.
    Set<UUID> creators(Collection<AccountKey> accounts, Collection<String> externalIds) {
        var found = new HashSet<UUID>();
        if (!accounts.isEmpty()) {
            var platform = field(name("wanted", "platform"), SQLDataType.CLOB);
            var handleKey = field(name("wanted", "handle_key"), SQLDataType.CLOB);
            var platforms = accounts.stream().map(key -> key.platform().name()).toArray(String[]::new);
            var handleKeys = accounts.stream().map(AccountKey::handleKey).toArray(String[]::new);
            db.select(ACCOUNT.CREATOR_ID)
                    .from(table("unnest({0}, {1})", val(platforms), val(handleKeys))
                            .as("wanted", "platform", "handle_key"))
                    .join(ACCOUNT)
                    .on(ACCOUNT.PLATFORM.coerce(SQLDataType.CLOB).eq(platform))
                    .and(ACCOUNT.HANDLE_KEY.eq(handleKey))
                    .forEach(row -> found.add(row.value1()));
        }
        if (!externalIds.isEmpty()) {
            db.select(CREATOR.ID)
                    .from(CREATOR)
                    .where(CREATOR.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
                    .forEach(row -> found.add(row.value1()));
        }
        return found;
    }

    /// What any source has said of these accounts at these moments.
    Map<SnapshotKey, List<KnownSnapshot>> snapshots(Collection<SnapshotKey> keys) {
        var found = new HashMap<SnapshotKey, List<KnownSnapshot>>();
        if (keys.isEmpty()) {
            return found;
        }
        var accountId = field(name("wanted", "account_id"), SQLDataType.UUID);
        var capturedAt = field(name("wanted", "captured_at"), SQLDataType.INSTANT);
        var accounts = keys.stream().map(SnapshotKey::accountId).toArray(UUID[]::new);
        var moments = keys.stream().map(SnapshotKey::capturedAt).toArray(Instant[]::new);
        db.select(
                        SNAPSHOT.ACCOUNT_ID,
                        SNAPSHOT.CAPTURED_AT,
                        SNAPSHOT.SOURCE_ID,
                        SNAPSHOT.FOLLOWERS,
                        SNAPSHOT.TOTAL_POSTS,
                        SNAPSHOT.POSTS,
                        SNAPSHOT.AVG_VIEWS,
                        SNAPSHOT.AVG_LIKES,
                        SNAPSHOT.AVG_COMMENTS,
                        SNAPSHOT.AVG_SHARES,
                        SNAPSHOT.AVG_SAVES,
                        SNAPSHOT.AVG_ENGAGEMENTS,
                        SNAPSHOT.OTHERS_COMMENTS,
                        SNAPSHOT.ANSWERED_COMMENTS)
                .from(table("unnest({0}, {1})", val(accounts), val(moments)).as("wanted", "account_id", "captured_at"))
                .join(SNAPSHOT)
                .on(SNAPSHOT.ACCOUNT_ID.eq(accountId))
                .and(SNAPSHOT.CAPTURED_AT.eq(capturedAt))
                .forEach(row -> found.computeIfAbsent(
                                new SnapshotKey(row.value1(), row.value2()), key -> new ArrayList<>(1))
                        .add(new KnownSnapshot(
                                row.value3(),
                                new Figures(
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11(),
                                        row.value12(),
                                        row.value13(),
                                        row.value14()))));
        return found;
    }

    /// The latest measurement of each of these creators, and those that the source at hand has made.
    Map<UUID, List<KnownAudience>> audiences(Collection<UUID> creatorIds, KnownSource source) {
        var found = new HashMap<UUID, List<KnownAudience>>();
        if (creatorIds.isEmpty()) {
            return found;
        }
        db.select(
                        AUDIENCE.CREATOR_ID,
                        AUDIENCE.CAPTURED_AT,
                        AUDIENCE.SOURCE_ID,
                        AUDIENCE.VERSION,
                        AUDIENCE.LATEST,
                        AUDIENCE.CELLS,
                        AUDIENCE.MARGINALS)
                .from(AUDIENCE)
                .where(AUDIENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(condition(AUDIENCE.LATEST).or(AUDIENCE.SOURCE_ID.eq(source.id())))
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new ArrayList<>(1))
                        .add(new KnownAudience(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value3() == source.id()
                                        ? new Composition(CellLine.read(row.value6()), MarginalLine.read(row.value7()))
                                        : NOTHING)));
        return found;
    }
}
