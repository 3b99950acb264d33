package dev.kodama.scoring.echo;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.kodama.scoring.BrandScope;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// A scope as a condition.
public final class Scopes {
    private Scopes() {}

    public static Condition covering(BrandScope scope, Field<UUID> brandId) {
        return switch (scope) {
            case BrandScope.Everything _ -> noCondition();
            case BrandScope.Brands brands -> brandId.eq(any(brands.brandIds().toArray(UUID[]::new)));
        };
    }
}
