// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packs this service decides with: none, until the rulebook has read what is law. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RulePacks rulePacks() {
        return new RulePacks(Vocabulary.shipped());
    }
}
