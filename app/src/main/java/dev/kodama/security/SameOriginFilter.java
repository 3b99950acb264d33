package dev.kodama.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Against forged requests to the API: a browser sends our session cookie along whoever wrote the page, so whatever
/// rests on the cookie and can change something, or opens a WebSocket, must come from our own pages.
///
/// The browser itself says so: `Sec-Fetch-Site`, which no page can set, or else `Origin`. So the API needs no CSRF
/// token from its callers. Who sends a bearer token is not concerned: no browser adds that by itself.
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final AccessDeniedHandler refusal;

    SameOriginFilter(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayChangeSomething(request) && !TokenFilter.carriesToken(request) && !isFromOurPages(request)) {
            refusal.handle(
                    request,
                    response,
                    new AccessDeniedException("With a session, the API answers to Kodama's own pages only; programs"
                            + " send a bearer token"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean mayChangeSomething(HttpServletRequest request) {
        return request.getSession(false) != null
                && (!SAFE.contains(request.getMethod())
                        || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)));
    }

    private static boolean isFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? hostOf(request.getHeader(HttpHeaders.ORIGIN)).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin");
    }

    /// Host and port, as in the Host header; empty if there is none.
    private static String hostOf(@Nullable String origin) {
        if (origin == null) {
            return "";
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
