package dev.kodama.console.campaigns;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Instruction;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import org.springframework.stereotype.Component;

/// Who looks at a page, in the words of the campaigns module.
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

    Instruction asks() {
        return Instruction.by(user.displayName());
    }

    boolean mayWrite() {
        return user.mayWrite();
    }

    boolean mayExcuse() {
        return user.mayExcuse();
    }

    CurrentUser user() {
        return user;
    }
}
