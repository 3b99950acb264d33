package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The brands that things in the register are kept for: the register only knows their ids.
@Component("brandsOfPages")
class OwnBrands {
    private final BrandBook brands;
    private final CurrentUser user;

    OwnBrands(BrandBook brands, CurrentUser user) {
        this.brands = brands;
        this.user = user;
    }

    /// In one statement.
    Names names(Collection<@Nullable UUID> brandIds) {
        var ids = new HashSet<UUID>();
        for (var id : brandIds) {
            if (id != null) {
                ids.add(id);
            }
        }
        var scope = switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
        var names = new HashMap<UUID, String>();
        Map<UUID, Brand> found = ids.isEmpty() ? Map.of() : brands.brandsByIds(scope, ids);
        found.forEach((id, brand) -> names.put(id, brand.name()));
        return new Names(names);
    }

    record Names(Map<UUID, String> byId) {
        String visibility(@Nullable UUID brandId) {
            return brandId == null
                    ? text("relations.visibility.house")
                    : text("relations.visibility.brand", byId.getOrDefault(brandId, "—"));
        }
    }
}
