package dev.kodama.creators.intake;

import static dev.kodama.creators.db.tables.NamedMapping.NAMED_MAPPING;
import static org.jooq.impl.DSL.excluded;

import dev.kodama.creators.NamedMapping;
import dev.kodama.creators.NamedMapping.Use;
import dev.kodama.creators.naming.Folding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The mappings that were kept. Few enough to be read at once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NamedMappings {
    private static final TypeReference<List<Use>> USES = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    NamedMappings(DSLContext db) {
        this.db = db;
    }

    /// By name.
    List<NamedMapping> all() {
        return db.selectFrom(NAMED_MAPPING).orderBy(NAMED_MAPPING.NAME_KEY).fetch(this::mapping);
    }

    int count() {
        return db.fetchCount(NAMED_MAPPING);
    }

    Optional<NamedMapping> byId(UUID id) {
        return one(NAMED_MAPPING.ID.eq(id));
    }

    Optional<NamedMapping> named(String name) {
        return one(NAMED_MAPPING.NAME_KEY.eq(Folding.fold(name)));
    }

    private Optional<NamedMapping> one(Condition which) {
        return db.selectFrom(NAMED_MAPPING).where(which).fetchOptional(this::mapping);
    }

    /// One of that name is overwritten.
    NamedMapping put(NamedMapping mapping) {
        db.insertInto(NAMED_MAPPING)
                .set(NAMED_MAPPING.ID, mapping.id())
                .set(NAMED_MAPPING.NAME, mapping.name())
                .set(NAMED_MAPPING.NAME_KEY, Folding.fold(mapping.name()))
                .set(NAMED_MAPPING.KIND, mapping.kind())
                .set(NAMED_MAPPING.USES, JSONB.valueOf(json.writeValueAsString(mapping.uses())))
                .set(NAMED_MAPPING.PLATFORM, mapping.platform())
                .set(NAMED_MAPPING.SAVED_BY, mapping.savedBy())
                .set(NAMED_MAPPING.SAVED_AT, mapping.savedAt())
                .onConflict(NAMED_MAPPING.NAME_KEY)
                .doUpdate()
                .set(NAMED_MAPPING.NAME, excluded(NAMED_MAPPING.NAME))
                .set(NAMED_MAPPING.KIND, excluded(NAMED_MAPPING.KIND))
                .set(NAMED_MAPPING.USES, excluded(NAMED_MAPPING.USES))
                .set(NAMED_MAPPING.PLATFORM, excluded(NAMED_MAPPING.PLATFORM))
                .set(NAMED_MAPPING.SAVED_BY, excluded(NAMED_MAPPING.SAVED_BY))
                .set(NAMED_MAPPING.SAVED_AT, excluded(NAMED_MAPPING.SAVED_AT))
                .execute();
        return named(mapping.name()).orElseThrow();
    }

    void rename(UUID id, String name) {
        db.update(NAMED_MAPPING)
                .set(NAMED_MAPPING.NAME, name)
                .set(NAMED_MAPPING.NAME_KEY, Folding.fold(name))
                .where(NAMED_MAPPING.ID.eq(id))
                .execute();
    }

    boolean delete(UUID id) {
        return db.deleteFrom(NAMED_MAPPING).where(NAMED_MAPPING.ID.eq(id)).execute() > 0;
    }

    private NamedMapping mapping(Record row) {
        return new NamedMapping(
                row.get(NAMED_MAPPING.ID),
                row.get(NAMED_MAPPING.NAME),
                row.get(NAMED_MAPPING.KIND),
                json.readValue(row.get(NAMED_MAPPING.USES).data(), USES),
                row.get(NAMED_MAPPING.PLATFORM),
                row.get(NAMED_MAPPING.SAVED_BY),
                row.get(NAMED_MAPPING.SAVED_AT));
    }
}
