package dev.kodama.campaigns.planning;

import static dev.kodama.campaigns.db.Tables.BRAND;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.ledger.Cursor;
import dev.kodama.campaigns.ledger.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The brands that the house works for.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Brands {
    private final DSLContext dsl;

    Brands(DSLContext dsl) {
        this.dsl = dsl;
    }

    Page<Brand> page(BrandScope scope, @Nullable String search, @Nullable String after, int first) {
        var rows = dsl.select(BRAND.ID, BRAND.VERSION, BRAND.NAME, BRAND.CREATED_AT)
                .from(BRAND)
                .where(Visibility.within(scope, BRAND.ID))
                .and(search == null ? DSL.noCondition() : BRAND.NAME.containsIgnoreCase(search))
                .and(after == null ? DSL.noCondition() : following(after))
                .orderBy(BRAND.NAME, BRAND.ID)
                .limit(Cursor.checked(first) + 1)
                .fetch(mapping(Brand::new));
        return Cursor.page(rows, first, brand -> Cursor.of(brand.name(), brand.id()));
    }

    private static Condition following(String after) {
        var keys = Cursor.keys(after, 2);
        return DSL.row(BRAND.NAME, BRAND.ID).gt(DSL.row(keys.get(0), UUID.fromString(keys.get(1))));
    }

    Map<UUID, Brand> byIds(BrandScope scope, Set<UUID> ids) {
        return dsl.select(BRAND.ID, BRAND.VERSION, BRAND.NAME, BRAND.CREATED_AT)
                .from(BRAND)
                .where(BRAND.ID.in(ids))
                .and(Visibility.within(scope, BRAND.ID))
                .fetchMap(BRAND.ID, mapping(Brand::new));
    }

    Optional<Brand> lock(BrandScope scope, UUID id) {
        return dsl.select(BRAND.ID, BRAND.VERSION, BRAND.NAME, BRAND.CREATED_AT)
                .from(BRAND)
                .where(BRAND.ID.eq(id))
                .and(Visibility.within(scope, BRAND.ID))
                .forUpdate()
                .fetchOptional(mapping(Brand::new));
    }

    /// @return false if another brand has that name
    boolean add(Brand brand, String by) {
        return dsl.insertInto(BRAND)
                        .columns(BRAND.ID, BRAND.VERSION, BRAND.NAME, BRAND.CREATED_AT, BRAND.CREATED_BY)
                        .values(brand.id(), brand.version(), brand.name(), brand.createdAt(), by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Brand brand) {
        dsl.update(BRAND)
                .set(BRAND.VERSION, brand.version())
                .set(BRAND.NAME, brand.name())
                .where(BRAND.ID.eq(brand.id()))
                .execute();
    }

    /// In the order of their ids, for telling them all again.
    List<Brand> batchAfter(@Nullable UUID id, int size) {
        return dsl.select(BRAND.ID, BRAND.VERSION, BRAND.NAME, BRAND.CREATED_AT)
                .from(BRAND)
                .where(id == null ? DSL.noCondition() : BRAND.ID.gt(id))
                .orderBy(BRAND.ID)
                .limit(size)
                .fetch(mapping(Brand::new));
    }
}
