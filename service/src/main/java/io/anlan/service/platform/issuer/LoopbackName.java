// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import io.anlan.service.platform.identity.IdentitySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes somebody who typed 127.0.0.1 to the name the issuer goes by: another name would be another origin. */
@Component
@Profile(EmbeddedIssuerConfiguration.PROFILE)
class LoopbackName extends OncePerRequestFilter {

    private static final Set<String> OTHER_NAMES = Set.of("127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final String issuer;

    LoopbackName(IdentitySettings settings) {
        this.issuer = settings.issuer();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !issuer.startsWith("http://localhost")
                || !"GET".equals(request.getMethod())
                || !OTHER_NAMES.contains(request.getServerName())
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        if (path.startsWith("//")) {
            chain.doFilter(request, response); // no way to another host
            return;
        }
        response.sendRedirect(issuer + path + (query == null ? "" : "?" + query));
    }
}
