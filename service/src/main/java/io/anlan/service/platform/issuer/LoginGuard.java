// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who tries too many passwords, before the password is looked at. */
class LoginGuard extends OncePerRequestFilter {

    private final LoginAttempts attempts;

    LoginGuard(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (attempts.begin(username(request), request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?locked");
        }
    }

    AuthenticationSuccessHandler succeeded() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            attempts.succeeded(username(request), request.getRemoteAddr());
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    AuthenticationFailureHandler failed() {
        return new SimpleUrlAuthenticationFailureHandler("/login?error");
    }

    private static String username(HttpServletRequest request) {
        String username = request.getParameter("username");
        if (username == null) {
            return "";
        }
        String trimmed = username.strip().toLowerCase(Locale.ROOT);
        return trimmed.length() > 100 ? trimmed.substring(0, 100) : trimmed;
    }
}
