// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens of the demo's people from the issuer of a running service, as the browser client gets them. */
final class CityLogin {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-000";
    private static final String PASSWORD = "anlan-demo";
    private static final long KEPT_NANOS = 300_000_000_000L; // a token is good for ten minutes

    private record Token(String value, long until) {}

    private final String service;
    private final Map<String, Token> tokens = new HashMap<>();

    CityLogin(String service) {
        this.service = service;
    }

    String token(String username) throws IOException, InterruptedException {
        Token known = tokens.get(username);
        if (known == null || System.nanoTime() > known.until()) {
            known = new Token(logIn(username), System.nanoTime() + KEPT_NANOS);
            tokens.put(username, known);
        }
        return known.value();
    }

    private String logIn(String username) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String callback = service + "/auth/callback";
        get(http, "/oauth2/authorize?" + form(Map.of(
                "response_type", "code",
                "client_id", "anlan-ui",
                "redirect_uri", callback,
                "scope", "openid profile",
                "state", "s",
                "code_challenge", challenge(),
                "code_challenge_method", "S256")));
        String page = get(http, "/login").body();
        var entered = post(http, "/login", Map.of(
                "username", username, "password", PASSWORD, "_csrf", after("name=\"_csrf\" value=\"", page)));
        var back = get(http, location(entered));
        var answer = post(http, "/oauth2/token", Map.of(
                "grant_type", "authorization_code",
                "client_id", "anlan-ui",
                "code", after("code=", location(back)),
                "redirect_uri", callback,
                "code_verifier", VERIFIER));
        return after("\"access_token\":\"", answer.body());
    }

    private HttpResponse<String> get(HttpClient http, String to) throws IOException, InterruptedException {
        String url = to.startsWith("http") ? to : service + to;
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient http, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(service + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("Login: no redirect but " + answer.statusCode() + " " + answer.body()));
    }

    private static String after(String mark, String text) {
        var found = Pattern.compile(Pattern.quote(mark) + "([^\"&]*)").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Login: " + mark + " is missing in " + text);
        }
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
