// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting.web;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.reporting.RiskMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The four-colour map of the city and of an enterprise. */
@RestController
@PreAuthorize("isAuthenticated()")
class RiskMapController {

    private final RiskMap map;

    RiskMapController(RiskMap map) {
        this.map = map;
    }

    @GetMapping("/api/risk-map")
    RiskMap.CityRiskMap cityRiskMap(@RequestParam(required = false) @Nullable LocalDate on) {
        return map.districts(on);
    }

    @GetMapping("/api/enterprises/{code}/risk-map")
    RiskMap.EnterpriseRiskMap enterpriseRiskMap(
            @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on) {
        return map.enterprise(code, on)
                .orElseThrow(() -> new Refusal(
                        "reporting/unknown-enterprise",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有该企业，或不在您的管辖范围内", "There is no such enterprise, or it is outside your scope.")));
    }
}
