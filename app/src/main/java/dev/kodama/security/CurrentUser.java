package dev.kodama.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is asking, and what they may do. Answers for the thread that calls: a request's, a GraphQL data fetcher's, a
/// Vaadin UI's.
///
/// Every `may…` is false where nobody is signed in; what says *who* fails there.
@Component("currentUser")
public class CurrentUser {
    private static final Set<Role> SEE_ALL_BRANDS = EnumSet.of(Role.ADMIN, Role.OPS);
    private static final Set<Role> WRITE = EnumSet.of(Role.ADMIN, Role.MANAGER);
    private static final Set<Role> EXPORT = EnumSet.of(Role.ADMIN, Role.MANAGER, Role.OPS);
    private static final Set<Role> OPERATE = EnumSet.of(Role.ADMIN, Role.OPS);
    private static final Set<Role> ADMINISTER = EnumSet.of(Role.ADMIN);

    public boolean isSignedIn() {
        return authentication() != null;
    }

    public UUID accountId() {
        return person().id();
    }

    public String username() {
        return person().getUsername();
    }

    public String displayName() {
        return person().displayName();
    }

    public Locale locale() {
        return person().locale();
    }

    public Set<Role> roles() {
        return person().roles();
    }

    /// All of them in a session; a token's own otherwise.
    public Set<Scope> scopes() {
        return switch (authentication()) {
            case TokenAuthentication token -> token.scopes();
            case null -> Set.of();
            default -> EnumSet.allOf(Scope.class);
        };
    }

    public VisibleBrands brands() {
        var person = person();
        return holdsOneOf(SEE_ALL_BRANDS) ? new VisibleBrands.All() : new VisibleBrands.Only(person.brandIds());
    }

    public boolean mayRead() {
        return isSignedIn() && scopes().contains(Scope.READ);
    }

    public boolean mayWrite() {
        return holdsOneOf(WRITE) && scopes().contains(Scope.WRITE);
    }

    public boolean mayExport() {
        return holdsOneOf(EXPORT) && scopes().contains(Scope.EXPORT);
    }

    public boolean mayOperate() {
        return holdsOneOf(OPERATE) && scopes().contains(Scope.WRITE);
    }

    /// Decide what the house wants to know of creators.
    public boolean mayDefine() {
        return holdsOneOf(ADMINISTER) && scopes().contains(Scope.WRITE);
    }

    /// Except a creator from the house's rules of contact, with a reason.
    public boolean mayExcuse() {
        return holdsOneOf(ADMINISTER) && scopes().contains(Scope.WRITE);
    }

    /// See, change, hand out and erase personal data of every creator.
    public boolean mayHandlePersonalData() {
        return holdsOneOf(ADMINISTER) && scopes().contains(Scope.WRITE);
    }

    /// Look who has handled personal data.
    public boolean mayAudit() {
        return holdsOneOf(ADMINISTER) && scopes().contains(Scope.READ);
    }

    /// Never by a token: a leaked one must not make more of its kind.
    public boolean mayAdminister() {
        return holdsOneOf(ADMINISTER) && !(authentication() instanceof TokenAuthentication);
    }

    private boolean holdsOneOf(Set<Role> wanted) {
        return isSignedIn() && roles().stream().anyMatch(wanted::contains);
    }

    private static Person person() {
        if (authentication() instanceof Authentication known && known.getPrincipal() instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    /// Null for a stranger, and for the stand-in that Spring Security puts in a stranger's place.
    private static @Nullable Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person ? authentication : null;
    }
}
