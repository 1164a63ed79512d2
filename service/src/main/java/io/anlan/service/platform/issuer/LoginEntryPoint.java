// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows the login page, except where the client said {@code prompt=none}: a silent renewal must hear {@code
 * login_required} (OpenID Connect Core 3.1.2.6), not receive a page in its hidden frame.
 */
class LoginEntryPoint implements AuthenticationEntryPoint {

    private final RegisteredClientRepository clients;
    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");

    LoginEntryPoint(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String back = request.getParameter(OAuth2ParameterNames.REDIRECT_URI);
        if (!silent(request) || back == null || !registered(request, back)) {
            page.commence(request, response, failure);
            return;
        }
        var answer = UriComponentsBuilder.fromUriString(back).queryParam(OAuth2ParameterNames.ERROR, "login_required");
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state != null) {
            answer.queryParam(OAuth2ParameterNames.STATE, "{state}");
            response.sendRedirect(answer.encode().buildAndExpand(state).toUriString());
        } else {
            response.sendRedirect(answer.encode().toUriString());
        }
    }

    private static boolean silent(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt != null && Arrays.asList(prompt.split(" ")).contains("none");
    }

    private boolean registered(HttpServletRequest request, String back) {
        String id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        var client = id == null ? null : clients.findByClientId(id);
        return client != null && client.getRedirectUris().contains(back);
    }
}
