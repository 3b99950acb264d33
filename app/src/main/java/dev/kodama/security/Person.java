package dev.kodama.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a session or a token: an account as it was when last looked at (see [CurrentAccounts]).
final class Person implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final UUID id;
    private final String username;
    private final String displayName;
    private final Set<Role> roles;
    private final Set<UUID> brandIds;
    private final boolean enabled;
    private final Locale locale;
    private final int credentialsVersion;
    private @Nullable String passwordHash;

    Person(Account account, int credentialsVersion, @Nullable String passwordHash) {
        this.id = account.id();
        this.username = account.username();
        this.displayName = account.displayName();
        this.roles = account.roles();
        this.brandIds = account.brandIds();
        this.enabled = account.enabled();
        this.locale = account.locale();
        this.credentialsVersion = credentialsVersion;
        this.passwordHash = passwordHash;
    }

    UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    Set<Role> roles() {
        return roles;
    }

    Set<UUID> brandIds() {
        return brandIds;
    }

    Locale locale() {
        return locale;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }

    /// Whether nothing about the account has changed that a session shows or rests on.
    boolean looksLike(Person other) {
        return username.equals(other.username)
                && displayName.equals(other.displayName)
                && roles.equals(other.roles)
                && brandIds.equals(other.brandIds)
                && locale.equals(other.locale);
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<GrantedAuthority> authorities = new ArrayList<>();
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return authorities;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /// One person is one principal: that is what the session registry counts by.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
