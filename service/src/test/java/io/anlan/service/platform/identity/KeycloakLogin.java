// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs in on Keycloak's own page as the browser client does. */
final class KeycloakLogin {

    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String issuer;
    private final String client;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    KeycloakLogin(String issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** Gives the access token. */
    String logIn(String username, String password) throws Exception {
        String page = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/auth?"
                        + form(Map.of(
                                "response_type", "code",
                                "client_id", "anlan-ui",
                                "redirect_uri", client + "/auth/callback",
                                "scope", "openid profile",
                                "state", "s1",
                                "code_challenge", BrowserLogin.challenge(),
                                "code_challenge_method", "S256")))))
                .body();
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no login form in " + page);
        }
        var entered =
                send(post(form.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password)));
        String code = BrowserLogin.parameter(BrowserLogin.location(entered), "code");
        String answer = send(post(
                        issuer + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "anlan-ui",
                                "code",
                                code,
                                "redirect_uri",
                                client + "/auth/callback",
                                "code_verifier",
                                BrowserLogin.VERIFIER)))
                .body();
        return BrowserLogin.value(answer, "\"access_token\":\"");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        // by hand: the cookies are "Secure", which browsers overlook on localhost and Java does not
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static HttpRequest.Builder post(String url, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
