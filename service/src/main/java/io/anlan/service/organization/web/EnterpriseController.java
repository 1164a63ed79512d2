// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the enterprise a finding is about, among those the caller is responsible for. */
@RestController
class EnterpriseController {

    private final Organization organization;

    EnterpriseController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping("/api/enterprises")
    @PreAuthorize("isAuthenticated()")
    Enterprises enterprises(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return new Enterprises(
                organization.search(q, limit).stream().map(this::item).toList());
    }

    private EnterpriseItem item(Enterprise enterprise) {
        return new EnterpriseItem(
                enterprise.code(),
                enterprise.name(),
                enterprise.industry(),
                NamedUnit.of(enterprise.path(), UnitLevel.DISTRICT, organization),
                NamedUnit.of(enterprise.path(), UnitLevel.STREET, organization),
                enterprise.path(),
                enterprise.attributes());
    }

    record Enterprises(List<EnterpriseItem> items) {}

    record EnterpriseItem(
            String code,
            String name,
            String industry,
            @Nullable NamedUnit district,
            @Nullable NamedUnit street,
            String path,
            @Schema(ref = "FactValues") Map<String, Object> attributes) {}
}
