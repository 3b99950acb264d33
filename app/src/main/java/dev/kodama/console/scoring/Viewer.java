package dev.kodama.console.scoring;

import dev.kodama.campaigns.Instruction;
import dev.kodama.scoring.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import org.springframework.stereotype.Component;

/// Who looks at a page, in the words of the modules that it asks.
@Component
class Viewer {
    private final CurrentUser user;

    Viewer(CurrentUser user) {
        this.user = user;
    }

    BrandScope scope() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
    }

    dev.kodama.campaigns.BrandScope campaigns() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> dev.kodama.campaigns.BrandScope.everything();
            case VisibleBrands.Only only -> dev.kodama.campaigns.BrandScope.of(only.brandIds());
        };
    }

    String name() {
        return user.displayName();
    }

    Instruction asks() {
        return Instruction.by(user.displayName());
    }

    boolean mayWrite() {
        return user.mayWrite();
    }
}
