package dev.kodama.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a session honest: what was changed about the account holds at the next request, and a session whose account
/// is gone, disabled, or has a new password, ends.
final class FreshAccountFilter extends OncePerRequestFilter {
    private final CurrentAccounts accounts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshAccountFilter(CurrentAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var holder = SecurityContextHolder.getContextHolderStrategy();
        if (holder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken session
                && session.getPrincipal() instanceof Person remembered) {
            var now = accounts.byId(remembered.id())
                    .filter(Person::isEnabled)
                    .filter(person -> person.credentialsVersion() == remembered.credentialsVersion());
            if (now.isEmpty()) {
                endSession(request);
                holder.clearContext();
            } else if (!now.get().looksLike(remembered)) {
                var context = holder.createEmptyContext();
                var renewed = UsernamePasswordAuthenticationToken.authenticated(
                        now.get(), null, now.get().getAuthorities());
                renewed.setDetails(session.getDetails());
                context.setAuthentication(renewed);
                holder.setContext(context);
                sessions.saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void endSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
