// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** What every integration test may inject: the clock and the API. */
@TestConfiguration(proxyBeanMethods = false)
public class IntegrationTestConfiguration {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    Api api(JwtEncoder encoder, Environment environment) {
        return new Api(encoder, environment);
    }
}
