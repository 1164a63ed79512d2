// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.risk.catalogue.CatalogueBrowser;
import io.anlan.service.risk.catalogue.CatalogueBrowser.CataloguePage;
import io.anlan.service.risk.catalogue.CatalogueFilter;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import io.anlan.service.risk.catalogue.CatalogueSummary;
import io.anlan.service.risk.catalogue.CatalogueTree;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of risk points and control measures, for everybody to read. */
@RestController
@RequestMapping("/api/catalogue")
@PreAuthorize("isAuthenticated()")
class CatalogueController {

    private static final ListParameters PARAMETERS =
            ListParameters.of("risk/unknown-filter", CatalogueFilter.class, "cursor", "limit");

    private final CatalogueBrowser browser;

    CatalogueController(CatalogueBrowser browser) {
        this.browser = browser;
    }

    @GetMapping("/summary")
    CatalogueSummary summary() {
        return browser.summary();
    }

    @GetMapping("/processes")
    CatalogueTree processes(@RequestParam(required = false) @Nullable String industry) {
        return browser.processes(industry);
    }

    @GetMapping("/risk-points")
    CataloguePage riskPoints(
            @ParameterObject CatalogueFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        return browser.page(filter, cursor, ListParameters.limit(limit));
    }

    @GetMapping("/risk-points/{template}")
    CatalogueRiskPoint riskPoint(@PathVariable String template) {
        return browser.riskPoint(template);
    }
}
