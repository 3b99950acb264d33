package dev.kodama.gateway.reporting;

import dev.kodama.reporting.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;

/// What the signed-in user may see, in the words of the reporting module.
final class Visibility {
    private Visibility() {}

    static BrandScope of(CurrentUser user) {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
    }
}
