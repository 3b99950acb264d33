package dev.kodama.gateway.scoring;

import dev.kodama.scoring.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import org.springframework.stereotype.Component;

/// Who asks, in the words of the scoring module.
@Component
class Asker {
    private final CurrentUser user;

    Asker(CurrentUser user) {
        this.user = user;
    }

    BrandScope scope() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
    }
}
