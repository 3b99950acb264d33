package dev.kodama.console.creators;

import dev.kodama.creators.Onlooker;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import org.springframework.stereotype.Component;

/// Who looks at a page, in the words of the creators module.
@Component("onlookersOfPages")
class Onlookers {
    private final CurrentUser user;

    Onlookers(CurrentUser user) {
        this.user = user;
    }

    Onlooker present() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> Onlooker.ofAllBrands(user.username());
            case VisibleBrands.Only only -> new Onlooker(user.username(), only.brandIds());
        };
    }

    CurrentUser user() {
        return user;
    }
}
