// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.grading.RiskGrading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Grades with the packs this service decides with. */
@Configuration(proxyBeanMethods = false)
class GradingConfiguration {

    @Bean
    RiskGrading riskGrading(RulePacks packs) {
        return new RiskGrading(packs);
    }
}
