// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.hiddendanger.Road;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Courier;
import io.anlan.service.notification.delivery.Dispatch;
import io.anlan.service.rulebook.RuleOffice;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** What every integration test may inject: the clock, the API and the people who work through it. */
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

    @Bean
    Road road(Api api) {
        return new Road(api);
    }

    @Bean
    Outgoing outgoing(
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Dispatch dispatch,
            List<Courier> couriers,
            JdbcClient database,
            SettableClock clock) {
        return new Outgoing(publisher, transactions, dispatch, couriers, database, clock);
    }

    /** Opens for each test on the same morning: the clock goes back to where it stands at first. */
    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    RuleOffice ruleOffice(Api api, SettableClock clock) {
        clock.reset();
        return new RuleOffice(api);
    }
}
