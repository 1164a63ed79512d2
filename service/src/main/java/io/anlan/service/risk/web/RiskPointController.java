// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.risk.RiskPointDossier;
import io.anlan.service.risk.RiskPointReading;
import io.anlan.service.risk.register.RiskPointFilter;
import io.anlan.service.risk.register.RiskPointRegister;
import io.anlan.service.risk.register.RiskPointRegister.RiskPointPage;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Risk points, found and read. */
@RestController
@RequestMapping("/api/risk-points")
@PreAuthorize("isAuthenticated()")
class RiskPointController {

    private static final ListParameters PARAMETERS =
            ListParameters.of("risk/unknown-filter", RiskPointFilter.class, "sort", "cursor", "limit");

    private final RiskPointRegister register;
    private final RiskPointReading reading;

    RiskPointController(RiskPointRegister register, RiskPointReading reading) {
        this.register = register;
        this.reading = reading;
    }

    @GetMapping
    RiskPointPage page(
            @ParameterObject RiskPointFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        return register.page(filter, sort, cursor, ListParameters.limit(limit));
    }

    @GetMapping("/{riskPoint}")
    ResponseEntity<RiskPointDossier> one(@PathVariable String riskPoint) {
        return answer(reading.dossier(riskPoint));
    }

    private static ResponseEntity<RiskPointDossier> answer(RiskPointDossier dossier) {
        return SeenVersion.answer(dossier.version(), dossier);
    }
}
