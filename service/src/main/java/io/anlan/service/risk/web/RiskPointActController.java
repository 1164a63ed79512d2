// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.risk.RiskPointDossier;
import io.anlan.service.risk.RiskPointManagement;
import io.anlan.service.risk.RiskPointReading;
import io.anlan.service.risk.report.RiskPointReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises report, adapt and retire their risk points; changes demand the version that was seen. */
@RestController
class RiskPointActController {

    private final RiskPointManagement management;
    private final RiskPointReading reading;
    private final Idempotency idempotency;

    RiskPointActController(RiskPointManagement management, RiskPointReading reading, Idempotency idempotency) {
        this.management = management;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/enterprises/{code}/risk-points")
    @PreAuthorize("hasAnyRole('ENTERPRISE_REPORTER', 'ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<RiskPointDossier> report(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RiskPointReport report) {
        String number = idempotency.once(
                key, "report-risk-point/" + code, report, String.class, () -> management.report(code, report));
        RiskPointDossier dossier = reading.dossier(number);
        return SeenVersion.created("/api/risk-points/" + number, dossier.version(), dossier);
    }

    @PutMapping("/api/risk-points/{riskPoint}")
    ResponseEntity<RiskPointDossier> adapt(
            @PathVariable String riskPoint,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody RiskPointReport report) {
        return answer(management.adapt(riskPoint, SeenVersion.of(seen), report));
    }

    @PostMapping("/api/risk-points/{riskPoint}/retirement")
    ResponseEntity<RiskPointDossier> retire(
            @PathVariable String riskPoint,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody RetirementReason reason) {
        return answer(management.retire(riskPoint, SeenVersion.of(seen), reason.reason()));
    }

    private static ResponseEntity<RiskPointDossier> answer(RiskPointDossier dossier) {
        return SeenVersion.answer(dossier.version(), dossier);
    }

    record RetirementReason(String reason) {}
}
