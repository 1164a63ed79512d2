// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.risk.catalogue.CatalogueBrowser.CataloguePage;
import io.anlan.service.risk.catalogue.RiskPointSuggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an enterprise might still have to report. */
@RestController
@PreAuthorize("isAuthenticated()")
class SuggestionController {

    private final RiskPointSuggestions suggestions;

    SuggestionController(RiskPointSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/api/enterprises/{code}/suggested-risk-points")
    CataloguePage suggested(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return suggestions.of(code, cursor, ListParameters.limit(limit));
    }
}
