package dev.kodama.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs in who sends `Authorization: Bearer kdm_…`, for this request alone; no session comes of it.
///
/// A bad token is refused even where nobody needs one: the caller meant to be somebody. A session that comes along
/// does not count then.
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final TokenBook tokens;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(TokenBook tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        var secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var holder = SecurityContextHolder.getContextHolderStrategy();
        var authentication = tokens.redeem(secret);
        if (authentication.isEmpty()) {
            holder.clearContext();
            refusal.commence(request, response, new BadCredentialsException("This token is not valid"));
            return;
        }
        var context = holder.createEmptyContext();
        context.setAuthentication(authentication.get());
        holder.setContext(context);
        chain.doFilter(request, response);
    }

    /// The thread that goes on with an answer begun earlier (a stream) is signed in from the start again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
