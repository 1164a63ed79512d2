// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.RulePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packs this service decides with. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RulePacks rulePacks() {
        return RulePacks.shipped();
    }
}
