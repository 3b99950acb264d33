package dev.kodama.security;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in: who they are, what they may do, and for which brands.
///
/// Whether the caller may administer is the caller's to ask ([CurrentUser#mayAdminister()]): the first start and the
/// demo data write here with nobody signed in.
@Component
@Transactional
public class AccountBook {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{1,100}");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final CurrentAccounts current;

    AccountBook(Accounts accounts, PasswordEncoder encoder, CurrentAccounts current) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.current = current;
    }

    /// In the order of usernames.
    ///
    /// @param after the last username of the page before; null for the first page
    @Transactional(readOnly = true)
    public List<Account> page(@Nullable String after, int first) {
        return accounts.page(after, first);
    }

    @Transactional(readOnly = true)
    public Optional<Account> byUsername(String username) {
        return accounts.byUsername(username.toLowerCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /// @param username case does not count
    public AccountChange open(
            String username, String displayName, String password, Set<Role> roles, Set<UUID> brandIds, Locale locale) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            return new AccountChange.UsernameNotUsable(username);
        }
        if (!displayNameUsable(displayName)) {
            return new AccountChange.DisplayNameNotUsable();
        }
        if (roles.isEmpty()) {
            return new AccountChange.NoRole();
        }
        if (!Passwords.usable(password)) {
            return passwordNotUsable();
        }
        var added = accounts.add(name, displayName.strip(), hash(password), roles, locale);
        if (added.isEmpty()) {
            return new AccountChange.UsernameTaken(name);
        }
        accounts.addBrands(added.get(), brandIds);
        return done(added.get());
    }

    /// Takes effect at the person's next request, also in open sessions.
    public AccountChange change(UUID id, String displayName, Set<Role> roles, boolean enabled, Locale locale) {
        if (!displayNameUsable(displayName)) {
            return new AccountChange.DisplayNameNotUsable();
        }
        if (roles.isEmpty()) {
            return new AccountChange.NoRole();
        }
        var staysAdministrator = enabled && roles.contains(Role.ADMIN);
        if (!staysAdministrator && accounts.lockEnabledAdministrators().equals(Set.of(id))) {
            return new AccountChange.LastAdministrator();
        }
        accounts.describe(id, displayName.strip(), roles, enabled, locale);
        return done(id);
    }

    /// The person sees these brands from now on, and no others.
    public AccountChange assignBrands(UUID id, Set<UUID> brandIds) {
        return ifKnown(id, () -> accounts.setBrands(id, brandIds));
    }

    /// The person also sees this brand from now on, such as one that they have just founded.
    public AccountChange addBrand(UUID id, UUID brandId) {
        return ifKnown(id, () -> accounts.addBrands(id, Set.of(brandId)));
    }

    /// Ends the person's other sessions. Tokens stay.
    public AccountChange resetPassword(UUID id, String password) {
        return Passwords.usable(password)
                ? ifKnown(id, () -> accounts.setPassword(id, hash(password)))
                : passwordNotUsable();
    }

    /// As [#resetPassword], by the person.
    public AccountChange changePassword(UUID id, String oldPassword, String newPassword) {
        var person = accounts.personById(id);
        if (person.isEmpty()) {
            return new AccountChange.Unknown();
        }
        return encoder.matches(oldPassword, person.get().getPassword())
                ? resetPassword(id, newPassword)
                : new AccountChange.OldPasswordWrong();
    }

    private AccountChange ifKnown(UUID id, Runnable change) {
        if (accounts.byId(id).isEmpty()) {
            return new AccountChange.Unknown();
        }
        change.run();
        return done(id);
    }

    private AccountChange done(UUID id) {
        current.forget(id);
        return accounts.byId(id).<AccountChange>map(AccountChange.Done::new).orElseGet(AccountChange.Unknown::new);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password), "hash");
    }

    private static boolean displayNameUsable(String displayName) {
        var length = displayName.strip().length();
        return length > 0 && length <= LONGEST_DISPLAY_NAME;
    }

    private static AccountChange passwordNotUsable() {
        return new AccountChange.PasswordNotUsable(Passwords.MINIMUM_LENGTH, Passwords.MAXIMUM_BYTES);
    }
}
