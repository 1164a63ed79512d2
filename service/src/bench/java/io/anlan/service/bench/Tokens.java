// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.anlan.service.platform.Actor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens of nodes that run as processes, signed with the key they made and keep. */
final class Tokens {

    private final RSAKey key;
    private final int issuer;

    Tokens(JdbcClient owner, int issuer) throws ParseException {
        this.key = RSAKey.parse(owner.sql("select key from identity.signing_key").query(String.class).single());
        this.issuer = issuer;
    }

    String of(Actor actor) {
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:" + issuer)
                .subject(actor.username())
                .audience(List.of("anlan-api"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofHours(12)))
                .claim("preferred_username", actor.username())
                .claim("name", actor.name())
                .claim("realm_access", Map.of("roles", actor.roles().stream().map(Enum::name).toList()))
                .claim("unit", actor.unit())
                .claim("industries", List.of())
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }
}
