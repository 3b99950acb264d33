package dev.kodama.creators.fields;

import static dev.kodama.creators.db.tables.CustomField.CUSTOM_FIELD;
import static dev.kodama.creators.db.tables.CustomValue.CUSTOM_VALUE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.CustomField;
import dev.kodama.creators.roster.Belonging;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is said of whom in which custom field.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CustomValues implements Belonging {
    private final DSLContext db;

    CustomValues(DSLContext db) {
        this.db = db;
    }

    /// A field of a creator.
    public record Place(UUID fieldId, UUID creatorId) {}

    /// @param line of the file that says it
    public record Said(Reading reading, int line) {}

    /// In which fields something is said of these creators, retired ones too.
    public Set<Place> places(Collection<UUID> creatorIds) {
        return new HashSet<>(db.select(CUSTOM_VALUE.FIELD_ID, CUSTOM_VALUE.CREATOR_ID)
                .from(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetch(mapping(Place::new)));
    }

    /// @param by which list says so
    /// @param runId by which import it came
    public void add(Map<Place, Said> said, String by, @Nullable UUID runId) {
        var places = said.keySet();
        var values = said.values();
        db.execute(
                """
                insert into creators.custom_value (field_id, creator_id, value, folded, number, line, set_by, run_id)
                select field_id, creator_id, value, folded, number, line, {6}, {7}
                from unnest({0}, {1}, {2}, {3}, {4}, {5}) as told (field_id, creator_id, value, folded, number, line)
                on conflict do nothing""",
                val(places.stream().map(Place::fieldId).toArray(UUID[]::new)),
                val(places.stream().map(Place::creatorId).toArray(UUID[]::new)),
                val(values.stream().map(one -> one.reading().value()).toArray(String[]::new)),
                val(values.stream().map(one -> one.reading().folded()).toArray(String[]::new)),
                val(values.stream().map(one -> one.reading().number()).toArray(BigDecimal[]::new)),
                val(values.stream().map(Said::line).toArray(Integer[]::new)),
                val(by),
                val(runId, UUID.class));
    }

    Map<UUID, List<CustomField.Value>> ofCreators(Collection<UUID> creatorIds) {
        var values = new HashMap<UUID, List<CustomField.Value>>();
        db.select(
                        CUSTOM_VALUE.FIELD_ID,
                        CUSTOM_VALUE.CREATOR_ID,
                        CUSTOM_VALUE.VALUE,
                        CUSTOM_VALUE.SET_BY,
                        CUSTOM_VALUE.SET_AT)
                .from(CUSTOM_VALUE)
                .join(CUSTOM_FIELD)
                .on(CUSTOM_FIELD.ID.eq(CUSTOM_VALUE.FIELD_ID))
                .where(CUSTOM_VALUE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(CUSTOM_FIELD.RETIRED_AT.isNull())
                .orderBy(CUSTOM_FIELD.ID)
                .fetch(mapping(CustomField.Value::new))
                .forEach(value -> values.computeIfAbsent(value.creatorId(), id -> new ArrayList<>())
                        .add(value));
        return values;
    }

    void set(UUID fieldId, UUID creatorId, Reading reading, String by) {
        db.insertInto(CUSTOM_VALUE)
                .set(CUSTOM_VALUE.FIELD_ID, fieldId)
                .set(CUSTOM_VALUE.CREATOR_ID, creatorId)
                .set(CUSTOM_VALUE.VALUE, reading.value())
                .set(CUSTOM_VALUE.FOLDED, reading.folded())
                .set(CUSTOM_VALUE.NUMBER, reading.number())
                .set(CUSTOM_VALUE.SET_BY, by)
                .onConflict(CUSTOM_VALUE.FIELD_ID, CUSTOM_VALUE.CREATOR_ID)
                .doUpdate()
                .set(CUSTOM_VALUE.VALUE, reading.value())
                .set(CUSTOM_VALUE.FOLDED, reading.folded())
                .set(CUSTOM_VALUE.NUMBER, reading.number())
                .set(CUSTOM_VALUE.THROUGH, (@Nullable UUID) null)
                .set(CUSTOM_VALUE.RUN_ID, (@Nullable UUID) null)
                .set(CUSTOM_VALUE.LINE, (@Nullable Integer) null)
                .set(CUSTOM_VALUE.SET_BY, by)
                .set(CUSTOM_VALUE.SET_AT, currentInstant())
                .where(CUSTOM_VALUE.VALUE.ne(reading.value()))
                .execute();
    }

    void takeBack(UUID fieldId, UUID creatorId) {
        db.deleteFrom(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.FIELD_ID.eq(fieldId))
                .and(CUSTOM_VALUE.CREATOR_ID.eq(creatorId))
                .execute();
    }

    /// What the survivor lacks stands as the absorbed one has it.
    public void follow(UUID absorbedId, UUID survivorId) {
        db.execute("""
                insert into creators.custom_value
                  (field_id, creator_id, value, folded, number, through, set_by, set_at)
                select field_id, {1}, value, folded, number, {0}, set_by, set_at
                from creators.custom_value
                where creator_id = {0}
                on conflict do nothing""", val(absorbedId), val(survivorId));
    }

    /// The merge is taken back.
    public void unfollow(UUID absorbedId, UUID survivorId) {
        db.deleteFrom(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.CREATOR_ID.eq(survivorId))
                .and(CUSTOM_VALUE.THROUGH.eq(absorbedId))
                .execute();
    }

    /// Those of whom somebody has said something; what lists say does not make a creator anybody's.
    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.selectDistinct(CUSTOM_VALUE.CREATOR_ID)
                .from(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(CUSTOM_VALUE.RUN_ID.isNull())
                .fetchSet(CUSTOM_VALUE.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }
}
