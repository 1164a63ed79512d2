// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** An identity provider of its own. The application starts without it and asks for its keys when a token comes. */
@Configuration(proxyBeanMethods = false)
@Profile(KeycloakConfiguration.PROFILE)
class KeycloakConfiguration {

    static final String PROFILE = "keycloak | !demo";

    @Bean
    JwtDecoder jwtDecoder(IdentitySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys(settings)) // fetched with the first token, then remembered
                .restOperations(patient(settings))
                .build();
        decoder.setJwtValidator(TokenChecks.of(settings));
        return decoder;
    }

    @Bean
    IdentityHealthIndicator identityHealthIndicator(IdentitySettings settings) {
        return new IdentityHealthIndicator(patient(settings), keys(settings));
    }

    private static String keys(IdentitySettings settings) {
        return settings.keys().isEmpty() ? settings.issuer() + "/protocol/openid-connect/certs" : settings.keys();
    }

    private static RestTemplate patient(IdentitySettings settings) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.patience());
        requests.setReadTimeout(settings.patience());
        return new RestTemplate(requests);
    }
}
