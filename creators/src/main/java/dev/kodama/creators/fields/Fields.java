package dev.kodama.creators.fields;

import static dev.kodama.creators.db.tables.CustomField.CUSTOM_FIELD;

import dev.kodama.creators.CustomField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The custom fields themselves: some dozens, always read together.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Fields {
    private final DSLContext db;

    Fields(DSLContext db) {
        this.db = db;
    }

    public List<CustomField> all() {
        return db.select(
                        CUSTOM_FIELD.ID,
                        CUSTOM_FIELD.LABEL_JA,
                        CUSTOM_FIELD.LABEL_EN,
                        CUSTOM_FIELD.TYPE,
                        CUSTOM_FIELD.CHOICES,
                        CUSTOM_FIELD.CREATED_AT,
                        CUSTOM_FIELD.RETIRED_AT)
                .from(CUSTOM_FIELD)
                .orderBy(CUSTOM_FIELD.ID)
                .fetch(Fields::field);
    }

    void add(UUID id, CustomField.Wish wish, String by) {
        db.insertInto(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.ID, id)
                .set(CUSTOM_FIELD.LABEL_JA, wish.labelJa())
                .set(CUSTOM_FIELD.LABEL_EN, wish.labelEn())
                .set(CUSTOM_FIELD.TYPE, wish.type().name())
                .set(CUSTOM_FIELD.CHOICES, wish.choices().toArray(String[]::new))
                .set(CUSTOM_FIELD.CREATED_BY, by)
                .execute();
    }

    void change(UUID id, CustomField.Wish wish) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.LABEL_JA, wish.labelJa())
                .set(CUSTOM_FIELD.LABEL_EN, wish.labelEn())
                .set(CUSTOM_FIELD.CHOICES, wish.choices().toArray(String[]::new))
                .where(CUSTOM_FIELD.ID.eq(id))
                .execute();
    }

    void retire(UUID id, @Nullable Instant at) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.RETIRED_AT, at)
                .where(CUSTOM_FIELD.ID.eq(id))
                .execute();
    }

    private static CustomField field(Record row) {
        return new CustomField(
                row.get(CUSTOM_FIELD.ID),
                row.get(CUSTOM_FIELD.LABEL_JA),
                row.get(CUSTOM_FIELD.LABEL_EN),
                CustomField.Type.valueOf(row.get(CUSTOM_FIELD.TYPE)),
                List.of(row.get(CUSTOM_FIELD.CHOICES)),
                row.get(CUSTOM_FIELD.CREATED_AT),
                row.get(CUSTOM_FIELD.RETIRED_AT));
    }
}
