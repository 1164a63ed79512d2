// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the browser client does to log in, step by step, with a session of its own. */
public final class BrowserLogin {

    public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-000";

    private final String issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public BrowserLogin(String issuer) {
        this.issuer = issuer;
    }

    public HttpResponse<String> authorize(Map<String, String> more) {
        var query = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "anlan-ui",
                "redirect_uri", issuer + "/auth/callback",
                "scope", "openid profile",
                "state", "s1",
                "nonce", "n1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        query.putAll(more);
        return get(issuer + "/oauth2/authorize?" + form(query), "text/html");
    }

    public HttpResponse<String> get(String url, String accept) {
        return send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).GET());
    }

    public HttpResponse<String> post(String url, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    public HttpResponse<String> enter(String username, String password) {
        String page = get(issuer + "/login", "text/html").body();
        return post(
                issuer + "/login",
                Map.of("username", username, "password", password, "_csrf", value(page, "name=\"_csrf\" value=\"")));
    }

    public HttpResponse<String> exchange(String code, String verifier) {
        return post(
                issuer + "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "anlan-ui",
                        "code",
                        code,
                        "redirect_uri",
                        issuer + "/auth/callback",
                        "code_verifier",
                        verifier));
    }

    /** The whole way; gives the answer of the token endpoint. */
    public String logIn(String username, String password) {
        authorize(Map.of());
        String onward = location(enter(username, password));
        String callback = location(get(onward, "text/html"));
        return exchange(parameter(callback, "code"), VERIFIER).body();
    }

    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode()));
    }

    public static String parameter(String url, String name) {
        return value(url, name + "=");
    }

    public static String value(String text, String before) {
        var match = Pattern.compile(Pattern.quote(before) + "([^\"&]*)").matcher(text);
        if (!match.find()) {
            throw new AssertionError(before + " is missing in " + text);
        }
        return URLDecoder.decode(match.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
