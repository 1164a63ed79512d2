// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogues this service works with: none, until the rulebook has read what is law. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogues catalogues() {
        return new Catalogues(Vocabulary.shipped());
    }
}
