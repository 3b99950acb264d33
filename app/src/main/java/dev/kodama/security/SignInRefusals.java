package dev.kodama.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends back to the sign-in page, which says why. Who has to wait is told so: the right password would not help them
/// yet. Nothing is said about whether there is such an account.
final class SignInRefusals implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var why = refused instanceof LockedException ? "wait" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
