// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Who acts: people of one enterprise, its district and the city. */
final class People {

    static final String DISTRICT = "310000/310115";
    static final String ENTERPRISE_CODE = "91310115MA1K100021";
    static final String ENTERPRISE = DISTRICT + "/310115120/310115120001/" + ENTERPRISE_CODE;

    static final Actor REPORTER = person("reporter.pudong", Role.ENTERPRISE_REPORTER, ENTERPRISE);
    static final Actor SAFETY_MANAGER = person("safety.pudong", Role.ENTERPRISE_SAFETY_MANAGER, ENTERPRISE);
    static final Actor SUPERVISOR = person("supervisor.pudong", Role.SUPERVISOR, DISTRICT);
    static final Actor DISTRICT_REGULATOR = person("regulator.pudong", Role.DISTRICT_REGULATOR, DISTRICT);
    static final Actor ADMIN = person("admin", Role.ADMIN, "310000");
    static final Actor CITY_REGULATOR = person("regulator.city", Role.CITY_REGULATOR, "310000");

    private People() {}

    private static Actor person(String username, Role role, String unit) {
        return new Actor(username, username, Set.of(role), unit, Set.of(), "127.0.0.1");
    }

    static <T> T as(Actor actor, Supplier<T> deed) {
        var authentication = new TestingAuthenticationToken(
                actor, null, actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A token as the embedded issuer gives it. */
    static String token(ApplicationContext application, Actor actor) {
        var access = new HashMap<>(Map.of(
                "roles", new ArrayList<>(actor.roles().stream().map(Role::name).toList())));
        var claims = JwtClaimsSet.builder()
                .issuer(application.getEnvironment().getRequiredProperty("anlan.identity.issuer"))
                .subject(actor.username())
                .audience(List.of("anlan-api"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofHours(2)))
                .claim("preferred_username", actor.username())
                .claim("name", actor.name())
                .claim("realm_access", access)
                .claim("unit", actor.unit())
                .claim("industries", new ArrayList<>())
                .build();
        return application
                .getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }
}
