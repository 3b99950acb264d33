package dev.kodama.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// The table in the package's documentation, line by line.
class CurrentUserTests {
    private static final UUID BRAND = UUID.randomUUID();

    private final CurrentUser user = new CurrentUser();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        // role, all brands, read, write, export, operate, administer
        "ADMIN,   true,  true, true,  true,  true,  true",
        "MANAGER, false, true, true,  true,  false, false",
        "OPS,     true,  true, false, true,  true,  false",
        "VIEWER,  false, true, false, false, false, false",
    })
    void aSessionMayWhatTheRoleMay(
            Role role, boolean allBrands, boolean read, boolean write, boolean export, boolean operate, boolean admin) {
        enter(session(person(role)));
        assertThat(user.brands())
                .isEqualTo(allBrands ? new VisibleBrands.All() : new VisibleBrands.Only(Set.of(BRAND)));
        assertThat(user.mayRead()).isEqualTo(read);
        assertThat(user.mayWrite()).isEqualTo(write);
        assertThat(user.mayExport()).isEqualTo(export);
        assertThat(user.mayOperate()).isEqualTo(operate);
        assertThat(user.mayAdminister()).isEqualTo(admin);
    }

    @ParameterizedTest
    @CsvSource({
        // scope of an administrator's token, write, export, operate
        "READ,   false, false, false",
        "WRITE,  true,  false, true",
        "EXPORT, false, true,  false",
    })
    void aTokenMayNoMoreThanItsScopesAndNeverAdministers(Scope scope, boolean write, boolean export, boolean operate) {
        enter(new TokenAuthentication(person(Role.ADMIN), EnumSet.of(Scope.READ, scope)));
        assertThat(user.mayRead()).isTrue();
        assertThat(user.mayWrite()).isEqualTo(write);
        assertThat(user.mayExport()).isEqualTo(export);
        assertThat(user.mayOperate()).isEqualTo(operate);
        assertThat(user.mayAdminister()).isFalse();
    }

    @Test
    void aTokenMayNoMoreThanItsOwner() {
        enter(new TokenAuthentication(person(Role.VIEWER), EnumSet.allOf(Scope.class)));
        assertThat(user.mayRead()).isTrue();
        assertThat(user.mayWrite()).isFalse();
        assertThat(user.mayExport()).isFalse();
    }

    @Test
    void severalRolesAddUp() {
        enter(session(person(Role.MANAGER, Role.OPS)));
        assertThat(user.mayWrite()).isTrue();
        assertThat(user.mayOperate()).isTrue();
        assertThat(user.brands()).isEqualTo(new VisibleBrands.All());
    }

    @Test
    void aStrangerMayNothingAndIsNobody() {
        enter(new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_X")));
        assertThat(user.isSignedIn()).isFalse();
        assertThat(user.mayRead()).isFalse();
        assertThat(user.mayWrite()).isFalse();
        assertThat(user.mayExport()).isFalse();
        assertThat(user.mayOperate()).isFalse();
        assertThat(user.mayAdminister()).isFalse();
        assertThatIllegalStateException().isThrownBy(user::username);
    }

    private static Person person(Role... roles) {
        var account = new Account(
                UUID.randomUUID(),
                "somebody",
                "Somebody",
                Set.of(roles),
                Set.of(BRAND),
                true,
                Locale.JAPANESE,
                Instant.EPOCH);
        return new Person(account, 1, null);
    }

    private static Authentication session(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private static void enter(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
