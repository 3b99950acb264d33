package dev.kodama.creators.notes;

import static dev.kodama.creators.db.tables.Absorbed.ABSORBED;
import static dev.kodama.creators.db.tables.Note.NOTE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.Note;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.roster.Belonging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Notes about creators. Each keeps the id it was written under, so a merge that is taken back parts them again.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Notes implements Belonging {
    private static final Field<UUID> PRESENT = coalesce(ABSORBED.SURVIVOR_ID, NOTE.CREATOR_ID);

    private final DSLContext db;

    Notes(DSLContext db) {
        this.db = db;
    }

    Map<UUID, List<Note>> ofCreators(Onlooker onlooker, Collection<UUID> creatorIds) {
        var ids = creatorIds.toArray(UUID[]::new);
        var notes = new HashMap<UUID, List<Note>>();
        notes(
                        onlooker,
                        NOTE.CREATOR_ID
                                .eq(any(ids))
                                .or(NOTE.CREATOR_ID.in(select(ABSORBED.CREATOR_ID)
                                        .from(ABSORBED)
                                        .where(ABSORBED.SURVIVOR_ID.eq(any(ids))))))
                .orderBy(NOTE.PINNED.desc(), NOTE.ID.desc())
                .fetch(mapping(Note::new))
                .forEach(note -> {
                    var ofCreator = notes.computeIfAbsent(note.creatorId(), id -> new ArrayList<>());
                    if (ofCreator.size() < CreatorNotes.MOST) {
                        ofCreator.add(note);
                    }
                });
        return notes;
    }

    Map<UUID, Note> byIds(Onlooker onlooker, Collection<UUID> ids) {
        var notes = new HashMap<UUID, Note>();
        notes(onlooker, NOTE.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch(mapping(Note::new))
                .forEach(note -> notes.put(note.id(), note));
        return notes;
    }

    private SelectConditionStep<Record8<UUID, UUID, UUID, String, Boolean, String, Instant, Instant>> notes(
            Onlooker onlooker, Condition which) {
        var brands = onlooker.brandIds();
        return db.select(
                        NOTE.ID,
                        PRESENT,
                        NOTE.BRAND_ID,
                        NOTE.TEXT,
                        NOTE.PINNED,
                        NOTE.AUTHOR,
                        NOTE.CREATED_AT,
                        NOTE.EDITED_AT)
                .from(NOTE)
                .leftJoin(ABSORBED)
                .on(ABSORBED.CREATOR_ID.eq(NOTE.CREATOR_ID))
                .where(which)
                .and(brands == null ? noCondition() : NOTE.BRAND_ID.isNull().or(NOTE.BRAND_ID.in(brands)));
    }

    void add(UUID id, UUID creatorId, @Nullable UUID brandId, String text, String author) {
        db.insertInto(NOTE)
                .set(NOTE.ID, id)
                .set(NOTE.CREATOR_ID, creatorId)
                .set(NOTE.BRAND_ID, brandId)
                .set(NOTE.TEXT, text)
                .set(NOTE.PINNED, false)
                .set(NOTE.AUTHOR, author)
                .execute();
    }

    void edit(UUID id, String text) {
        db.update(NOTE)
                .set(NOTE.TEXT, text)
                .set(NOTE.EDITED_AT, currentInstant())
                .where(NOTE.ID.eq(id))
                .and(NOTE.TEXT.ne(text))
                .execute();
    }

    void pin(UUID id, boolean pinned) {
        db.update(NOTE).set(NOTE.PINNED, pinned).where(NOTE.ID.eq(id)).execute();
    }

    void remove(UUID id) {
        db.deleteFrom(NOTE).where(NOTE.ID.eq(id)).execute();
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.selectDistinct(NOTE.CREATOR_ID)
                .from(NOTE)
                .where(NOTE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchSet(NOTE.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(NOTE)
                .where(NOTE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }
}
