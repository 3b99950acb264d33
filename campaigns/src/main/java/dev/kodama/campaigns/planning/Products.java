package dev.kodama.campaigns.planning;

import static dev.kodama.campaigns.db.Tables.PRODUCT;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Product;
import dev.kodama.campaigns.ledger.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the brands sell.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Products {
    private final DSLContext dsl;

    Products(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, List<Product>> ofBrands(BrandScope scope, Set<UUID> brandIds) {
        return dsl.select(PRODUCT.ID, PRODUCT.VERSION, PRODUCT.BRAND_ID, PRODUCT.NAME, PRODUCT.URL)
                .from(PRODUCT)
                .where(PRODUCT.BRAND_ID.in(brandIds))
                .and(Visibility.within(scope, PRODUCT.BRAND_ID))
                .orderBy(PRODUCT.NAME, PRODUCT.ID)
                .fetchGroups(PRODUCT.BRAND_ID, mapping(Product::new));
    }

    Map<UUID, Product> byIds(BrandScope scope, Set<UUID> ids) {
        return dsl.select(PRODUCT.ID, PRODUCT.VERSION, PRODUCT.BRAND_ID, PRODUCT.NAME, PRODUCT.URL)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(ids))
                .and(Visibility.within(scope, PRODUCT.BRAND_ID))
                .fetchMap(PRODUCT.ID, mapping(Product::new));
    }

    Optional<Product> lock(BrandScope scope, UUID id) {
        return dsl.select(PRODUCT.ID, PRODUCT.VERSION, PRODUCT.BRAND_ID, PRODUCT.NAME, PRODUCT.URL)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(id))
                .and(Visibility.within(scope, PRODUCT.BRAND_ID))
                .forUpdate()
                .fetchOptional(mapping(Product::new));
    }

    /// @return false if the brand has a product of that name
    boolean add(Product product, String by, Instant at) {
        return dsl.insertInto(PRODUCT)
                        .columns(
                                PRODUCT.ID,
                                PRODUCT.VERSION,
                                PRODUCT.BRAND_ID,
                                PRODUCT.NAME,
                                PRODUCT.URL,
                                PRODUCT.CREATED_AT,
                                PRODUCT.CREATED_BY)
                        .values(
                                product.id(),
                                product.version(),
                                product.brandId(),
                                product.name(),
                                product.url(),
                                at,
                                by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Product product) {
        dsl.update(PRODUCT)
                .set(PRODUCT.VERSION, product.version())
                .set(PRODUCT.NAME, product.name())
                .set(PRODUCT.URL, product.url())
                .where(PRODUCT.ID.eq(product.id()))
                .execute();
    }
}
