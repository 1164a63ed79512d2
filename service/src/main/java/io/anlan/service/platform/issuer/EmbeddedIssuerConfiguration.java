// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.anlan.service.platform.identity.ActorClaims;
import io.anlan.service.platform.identity.DemoPeople;
import io.anlan.service.platform.identity.IdentitySettings;
import io.anlan.service.platform.identity.TokenChecks;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Tokens without a server of their own: the issuer of the demo lives in the application, with Keycloak's claims. */
@Configuration(proxyBeanMethods = false)
@Profile(EmbeddedIssuerConfiguration.PROFILE)
class EmbeddedIssuerConfiguration {

    static final String PROFILE = "demo & !keycloak";

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

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** A public client: no secret, but proof of possession of the code (PKCE); it renews silently in a frame. */
    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("anlan-ui")
                .clientId(settings.clientId())
                .clientName("安澜 Anlan")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.issuer() + "/auth/callback")
                .redirectUri(settings.issuer() + "/silent-renew.html")
                .postLogoutRedirectUri(settings.issuer() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(10))
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .build())
                .build());
    }

    @Bean
    OAuth2AuthorizationService authorizationService(JdbcOperations database, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(database, clients);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService demoUsers(DemoPeople people, PasswordEncoder encoder) {
        String password = encoder.encode(DemoPeople.PASSWORD);
        return username -> people.find(username)
                .map(person -> User.withUsername(username)
                        .password(password)
                        .authorities("ROLE_DEMO")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    /** The claims Keycloak's mappers give; mutable collections, since the store refuses to read others back. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoPeople people, IdentitySettings settings) {
        return context -> people.find(Objects.requireNonNull(context.<Authentication>getPrincipal())
                        .getName())
                .ifPresent(person -> {
                    var claims = context.getClaims();
                    claims.claim(ActorClaims.USERNAME, person.username());
                    claims.claim(ActorClaims.NAME, person.name());
                    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                        var roles = new ArrayList<>(
                                person.roles().stream().map(Enum::name).toList());
                        claims.audience(new ArrayList<>(List.of(settings.audience())));
                        claims.claim(ActorClaims.ROLES, new HashMap<>(Map.of("roles", roles)));
                        claims.claim(ActorClaims.UNIT, person.unit());
                        claims.claim(ActorClaims.INDUSTRIES, new ArrayList<>(person.industries()));
                    }
                });
    }
}
