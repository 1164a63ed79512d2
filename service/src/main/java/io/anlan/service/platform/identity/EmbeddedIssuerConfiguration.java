// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens without a server of its own: the issuer of the demo lives in the application, with Keycloak's claims. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class EmbeddedIssuerConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    JWKSource<SecurityContext> signingKeys(JdbcClient database) throws JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(new SigningKey(database).load()));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** Reads the key directly: asking its own HTTP endpoint would need the server to be up. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, IdentitySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(TokenChecks.of(settings));
        return decoder;
    }
}
