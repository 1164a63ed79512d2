// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import io.anlan.service.platform.identity.SecurityHeaders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** The embedded issuer's endpoints and its login page; the only part of the application with a session. */
@Configuration(proxyBeanMethods = false)
@Profile(EmbeddedIssuerConfiguration.PROFILE)
class EmbeddedIssuerSecurityConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain issuerSecurity(HttpSecurity http, RegisteredClientRepository clients) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginEntryPoint(clients)))
                .headers(headers -> SecurityHeaders.apply(headers, SecurityHeaders.ISSUER))
                .build();
    }

    @Bean
    LoginAttempts loginAttempts(Clock clock) {
        return new LoginAttempts(clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain loginSecurity(HttpSecurity http, LoginAttempts attempts) {
        var guard = new LoginGuard(attempts);
        return http.securityMatcher("/login", "/logout")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/login")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(guard.succeeded())
                        .failureHandler(guard.failed())
                        .permitAll())
                .addFilterBefore(guard, UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> SecurityHeaders.apply(headers, SecurityHeaders.ISSUER))
                .build();
    }
}
