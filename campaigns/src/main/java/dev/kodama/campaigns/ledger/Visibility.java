package dev.kodama.campaigns.ledger;

import dev.kodama.campaigns.BrandScope;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// A brand scope as a condition, so that rows outside it never leave the database.
public final class Visibility {
    private Visibility() {}

    public static Condition within(BrandScope scope, Field<UUID> brandId) {
        return switch (scope) {
            case BrandScope.Everything _ -> DSL.noCondition();
            case BrandScope.Only only -> brandId.in(only.brandIds());
        };
    }
}
