// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Calls the running application as anybody: tokens are signed with the embedded issuer's own key.
 *
 * <p>{@code api.as(Role.INSPECTOR, Api.PUDONG).get().uri("/api/me").exchange().expectStatus().isOk()}
 */
public final class Api {

    public static final String CITY = "310000";
    public static final String PUDONG = "310000/310115";
    public static final String JIADING = "310000/310114";

    private final JwtEncoder encoder;
    private final Environment environment;

    Api(JwtEncoder encoder, Environment environment) {
        this.encoder = encoder;
        this.environment = environment;
    }

    /** Somebody of this role at this unit; the username is derived from both, so equal calls are the same person. */
    public RestTestClient as(Role role, String unit, String... industries) {
        return as(username(role, unit), List.of(role), unit, industries);
    }

    public RestTestClient as(String username, List<Role> roles, String unit, String... industries) {
        return withToken(token(username, roles, unit, industries));
    }

    public RestTestClient anonymous() {
        return RestTestClient.bindToServer(connections()).baseUrl(url()).build();
    }

    public RestTestClient withToken(String token) {
        return RestTestClient.bindToServer(connections())
                .baseUrl(url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /** The JDK's: the first client found would be the one of webhooks, whose pool waits for answers that were not read. */
    private static JdkClientHttpRequestFactory connections() {
        return new JdkClientHttpRequestFactory();
    }

    /** A token as the embedded issuer gives it, valid for an hour of real time. */
    public String token(String username, List<Role> roles, String unit, String... industries) {
        var access = new HashMap<>(
                Map.of("roles", new ArrayList<>(roles.stream().map(Role::name).toList())));
        var claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .subject(username)
                .audience(List.of("anlan-api"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .claim("preferred_username", username)
                .claim("name", username)
                .claim("realm_access", access)
                .claim("unit", unit)
                .claim("industries", new ArrayList<>(List.of(industries)))
                .build();
        return sign(claims);
    }

    public String sign(JwtClaimsSet claims) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    public static String username(Role role, String unit) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "@" + unit.substring(unit.lastIndexOf('/') + 1);
    }

    public String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    public String issuer() {
        return environment.getRequiredProperty("anlan.identity.issuer");
    }
}
