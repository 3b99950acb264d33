package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The brands that things in the register are kept for: the register only knows their ids.
@Component
class OwnBrands {
    private final BrandBook brands;
    private final CurrentUser user;

    OwnBrands(BrandBook brands, CurrentUser user) {
        this.brands = brands;
        this.user = user;
    }

    /// In one statement; null for what belongs to the whole house.
    <T> Map<T, @Nullable Brand> of(List<T> things, Function<T, @Nullable UUID> brandId) {
        var ids = things.stream().map(brandId).filter(Objects::nonNull).collect(toSet());
        var scope = switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
        Map<UUID, Brand> found = ids.isEmpty() ? Map.of() : brands.brandsByIds(scope, ids);
        var answer = new HashMap<T, @Nullable Brand>();
        things.forEach(thing -> {
            var id = brandId.apply(thing);
            answer.put(thing, id == null ? null : found.get(id));
        });
        return answer;
    }
}
