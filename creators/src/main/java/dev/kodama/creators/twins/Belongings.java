package dev.kodama.creators.twins;

import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.Rate.RATE;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves what one creator has to another, and back. Histories hang on accounts and go along by themselves.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Belongings {
    private final DSLContext db;

    Belongings(DSLContext db) {
        this.db = db;
    }

    int audiencesOf(UUID creatorId) {
        return db.fetchCount(AUDIENCE, AUDIENCE.CREATOR_ID.eq(creatorId));
    }

    int ratesOf(UUID creatorId) {
        return db.fetchCount(RATE, RATE.CREATOR_ID.eq(creatorId));
    }

    /// Whose figures they are has changed, so the figures get a new version.
    void moveAccounts(UUID from, UUID to) {
        db.execute("""
                update creators.account
                set creator_id = {1},
                    figures_version = figures_version + case when captured_at is null then 0 else 1 end
                where creator_id = {0}""", val(from), val(to));
        db.execute("""
                insert into creators.creator_at_work (creator_id, until)
                select {1}, until
                from creators.creator_at_work
                where creator_id = {0}
                on conflict (creator_id) do update
                set until = greatest(creator_at_work.until, excluded.until)""", val(from), val(to));
    }

    void returnAccounts(Collection<UUID> accountIds, UUID to) {
        db.execute("""
                update creators.account
                set creator_id = {1},
                    figures_version = figures_version + case when captured_at is null then 0 else 1 end
                where id = any({0})""", val(accountIds.toArray(UUID[]::new)), val(to));
    }

    /// What the survivor has measured at the same moment by the same source stands.
    ///
    /// @return whether the survivor's latest measurement is another now
    boolean moveAudiences(UUID from, UUID to) {
        db.execute("""
                insert into creators.audience (creator_id, captured_at, source_id, line, version, latest, sample_size, cells, marginals, keys)
                select {1}, captured_at, source_id, line, 0, false, sample_size, cells, marginals, keys
                from creators.audience
                where creator_id = {0}
                on conflict do nothing""", val(from), val(to));
        db.deleteFrom(AUDIENCE).where(AUDIENCE.CREATOR_ID.eq(from)).execute();
        return electLatest(to);
    }

    private boolean electLatest(UUID creatorId) {
        var version = latestVersion(creatorId);
        var newest = db.fetchOptional("""
                select captured_at, source_id, latest
                from creators.audience
                where creator_id = {0}
                  and (cells <> '' or marginals <> '')
                order by captured_at desc, latest desc
                limit 1""", val(creatorId));
        if (newest.isEmpty() || newest.get().get("latest", Boolean.class)) {
            return false;
        }
        db.update(AUDIENCE)
                .set(AUDIENCE.LATEST, false)
                .where(AUDIENCE.CREATOR_ID.eq(creatorId))
                .and(AUDIENCE.LATEST)
                .execute();
        db.execute(
                """
                update creators.audience
                set latest = true,
                    version = {1}
                where creator_id = {0}
                  and captured_at = {2}
                  and source_id = {3}""",
                val(creatorId),
                val(version + 1),
                val(newest.get().get("captured_at", OffsetDateTime.class)),
                val(newest.get().get("source_id", Integer.class)));
        return true;
    }

    private long latestVersion(UUID creatorId) {
        return db.select(AUDIENCE.VERSION)
                .from(AUDIENCE)
                .where(AUDIENCE.CREATOR_ID.eq(creatorId))
                .and(AUDIENCE.LATEST)
                .fetchOptional(AUDIENCE.VERSION)
                .orElse(0L);
    }

    /// Both have their own measurements again. Listeners keep the highest version, so the survivor's goes on rising;
    /// where nothing had been measured, a measurement without cells says that nothing is known any more.
    void returnAudiences(UUID mergingId, UUID survivorId, int manualSource) {
        var version = latestVersion(survivorId);
        db.deleteFrom(AUDIENCE).where(AUDIENCE.CREATOR_ID.eq(survivorId)).execute();
        db.execute("""
                insert into creators.audience (creator_id, captured_at, source_id, line, version, latest, sample_size, cells, marginals, keys)
                select
                  a.creator_id,
                  a.captured_at,
                  a.source_id,
                  a.line,
                  a.version,
                  a.latest,
                  a.sample_size,
                  a.cells,
                  a.marginals,
                  a.keys
                from creators.merging m
                cross join jsonb_populate_recordset(null::creators.audience, m.audiences_before) as a
                where m.id = {0}""", val(mergingId));
        if (version == 0) {
            return;
        }
        var raised = db.update(AUDIENCE)
                .set(AUDIENCE.VERSION, version + 1)
                .where(AUDIENCE.CREATOR_ID.eq(survivorId))
                .and(AUDIENCE.LATEST)
                .execute();
        if (raised == 0) {
            db.execute("""
                    insert into creators.audience (creator_id, captured_at, source_id, version, latest, cells)
                    values ({0}, 'epoch', {1}, {2}, true, '')""", val(survivorId), val(manualSource), val(version + 1));
        }
    }

    /// @return whether the survivor's rate card is another now
    boolean moveRates(UUID from, UUID to) {
        var moved = db.execute("""
                insert into creators.rate (creator_id, platform, format, valid_from, yen)
                select {1}, platform, format, valid_from, yen
                from creators.rate
                where creator_id = {0}
                on conflict do nothing""", val(from), val(to));
        db.deleteFrom(RATE).where(RATE.CREATOR_ID.eq(from)).execute();
        if (moved > 0) {
            raiseRateCard(to);
        }
        return moved > 0;
    }

    void returnRates(UUID mergingId, UUID survivorId) {
        db.deleteFrom(RATE).where(RATE.CREATOR_ID.eq(survivorId)).execute();
        db.execute("""
                insert into creators.rate (creator_id, platform, format, valid_from, yen)
                select r.creator_id, r.platform, r.format, r.valid_from, r.yen
                from creators.merging m
                cross join jsonb_populate_recordset(null::creators.rate, m.rates_before) as r
                where m.id = {0}""", val(mergingId));
        db.update(CREATOR)
                .set(CREATOR.RATE_CARD_VERSION, CREATOR.RATE_CARD_VERSION.plus(1))
                .where(CREATOR.ID.eq(survivorId))
                .and(CREATOR.RATE_CARD_VERSION.gt(0L))
                .execute();
    }

    private void raiseRateCard(UUID creatorId) {
        db.update(CREATOR)
                .set(CREATOR.RATE_CARD_VERSION, CREATOR.RATE_CARD_VERSION.plus(1))
                .where(CREATOR.ID.eq(creatorId))
                .execute();
    }

    /// The row of the register; what hung on it has moved away.
    void remove(UUID creatorId) {
        db.deleteFrom(CREATOR).where(CREATOR.ID.eq(creatorId)).execute();
    }

    /// Both rows as they were, the absorbed one with the version that listeners have last heard of it.
    void restore(UUID mergingId, long absorbedVersion) {
        db.execute("""
                update creators.creator c
                set display_name = was.display_name,
                    kana = was.kana,
                    language = was.language,
                    country = was.country,
                    topics = was.topics,
                    tags = was.tags,
                    notes = was.notes,
                    external_id = was.external_id,
                    contactable = was.contactable,
                    opted_out_at = was.opted_out_at
                from creators.merging m
                cross join jsonb_populate_record(null::creators.creator, m.survivor_before) as was
                where m.id = {0}
                  and c.id = m.survivor_id""", val(mergingId));
        // Whole, with columns that come to the table after this was written.
        db.execute("""
                insert into creators.creator
                select was.*
                from creators.merging m
                cross join jsonb_populate_record(
                  null::creators.creator,
                  m.absorbed_before || jsonb_build_object('version', {1})
                ) as was
                where m.id = {0}""", val(mergingId), val(absorbedVersion));
    }
}
