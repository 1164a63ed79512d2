// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.web;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.compliance.FindingVocabulary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What findings are described with. */
@RestController
@RequestMapping("/api/vocabulary")
class VocabularyController {

    private final Criteria criteria;

    VocabularyController(Criteria criteria) {
        this.criteria = criteria;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    FindingVocabulary vocabulary() {
        return criteria.vocabulary();
    }
}
