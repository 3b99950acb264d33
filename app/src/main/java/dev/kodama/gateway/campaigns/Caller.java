package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Instruction;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who asks, in the words of the campaigns module.
@Component
class Caller {
    private final CurrentUser user;

    Caller(CurrentUser user) {
        this.user = user;
    }

    BrandScope scope() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
    }

    Instruction asks(MutationInput input, @Nullable Long expectedVersion) {
        return new Instruction(user.displayName(), input.idempotencyKey(), expectedVersion);
    }

    CurrentUser user() {
        return user;
    }
}
