package dev.kodama.security;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Lets nobody try passwords at leisure: after some failures, one has to wait, longer each time.
///
/// Counted per name and address, so that nobody can lock out somebody else by failing in their name, and more
/// generously per address alone, against trying one password with many names.
final class ThrottledSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final Throttle perNameAndAddress;
    private final Throttle perAddress;

    ThrottledSignIn(AuthenticationProvider passwords, Throttle perNameAndAddress, Throttle perAddress) {
        this.passwords = passwords;
        this.perNameAndAddress = perNameAndAddress;
        this.perAddress = perAddress;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var address =
                claim.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        var nameAndAddress = claim.getName().strip().toLowerCase(Locale.ROOT) + " " + address;
        if (perNameAndAddress.mustWait(nameAndAddress) || perAddress.mustWait(address)) {
            throw new LockedException("Too many failures; wait before the next attempt");
        }
        try {
            var authentication = passwords.authenticate(claim);
            perNameAndAddress.forget(nameAndAddress);
            if (authentication == null) {
                throw new IllegalStateException("The password check gave no answer");
            }
            return authentication;
        } catch (AuthenticationException refused) {
            perNameAndAddress.fail(nameAndAddress);
            perAddress.fail(address);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
