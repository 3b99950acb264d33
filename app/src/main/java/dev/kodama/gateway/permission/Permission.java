package dev.kodama.gateway.permission;

import dev.kodama.security.CurrentUser;
import java.util.function.Predicate;

/// What a root field asks of the person or token behind a request; `dev.kodama.security` says who has what.
public enum Permission {
    /// Seeing.
    READ(CurrentUser::mayRead),
    /// Changing the register and campaigns.
    WRITE(CurrentUser::mayWrite),
    /// Taking data out in bulk.
    EXPORT(CurrentUser::mayExport),
    /// Deciding what the house wants to know of creators.
    DEFINE(CurrentUser::mayDefine),
    /// Keeping imports, exports and events running.
    OPERATE(CurrentUser::mayOperate),
    /// Looking who has handled personal data.
    AUDIT(CurrentUser::mayAudit),
    /// Running the house; never by a token.
    ADMINISTER(CurrentUser::mayAdminister);

    private final Predicate<CurrentUser> rule;

    Permission(Predicate<CurrentUser> rule) {
        this.rule = rule;
    }

    boolean isHeldBy(CurrentUser user) {
        return rule.test(user);
    }
}
