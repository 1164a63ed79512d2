// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.EnterpriseContent;
import io.anlan.service.organization.EnterpriseFilter;
import io.anlan.service.organization.EnterpriseManagement;
import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.version.SeenVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises: found, registered and kept, among those the caller is responsible for. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {

    private final Organization organization;
    private final EnterpriseRegister register;
    private final EnterpriseManagement management;
    private final Idempotency idempotency;

    EnterpriseController(
            Organization organization,
            EnterpriseRegister register,
            EnterpriseManagement management,
            Idempotency idempotency) {
        this.organization = organization;
        this.register = register;
        this.management = management;
        this.idempotency = idempotency;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Enterprises enterprises(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Size(max = 1000) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = register.page(new EnterpriseFilter(q, industry, district, street, level), cursor, limit);
        return new Enterprises(page.items().stream().map(this::item).toList(), page.next());
    }

    /** Idempotent by {@code Idempotency-Key}. */
    @PostMapping
    @PreAuthorize("hasAnyRole('DISTRICT_REGULATOR', 'CITY_REGULATOR')")
    ResponseEntity<EnterpriseDetail> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewEnterprise enterprise) {
        String code = idempotency.once(
                key,
                "register-enterprise",
                enterprise,
                String.class,
                () -> management
                        .register(enterprise.code() == null ? "" : enterprise.code(), enterprise.content())
                        .code());
        EnterpriseRecord record = register.demand(code);
        return SeenVersion.created("/api/enterprises/" + code, record.version(), detail(record));
    }

    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<EnterpriseDetail> enterprise(@PathVariable String code) {
        EnterpriseRecord record = register.demand(code);
        return SeenVersion.answer(record.version(), detail(record));
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAnyRole('ENTERPRISE_SAFETY_MANAGER', 'DISTRICT_REGULATOR', 'CITY_REGULATOR')")
    ResponseEntity<EnterpriseDetail> change(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EnterpriseContent content) {
        register.demand(code);
        EnterpriseRecord record = management.change(code, SeenVersion.of(ifMatch), content);
        return SeenVersion.answer(record.version(), detail(record));
    }

    private EnterpriseItem item(EnterpriseRecord enterprise) {
        return new EnterpriseItem(
                enterprise.code(),
                enterprise.name(),
                enterprise.industry(),
                enterprise.category(),
                NamedUnit.of(enterprise.path(), UnitLevel.DISTRICT, organization),
                NamedUnit.of(enterprise.path(), UnitLevel.STREET, organization),
                enterprise.path(),
                enterprise.attributes(),
                enterprise.scale(),
                enterprise.level());
    }

    private EnterpriseDetail detail(EnterpriseRecord enterprise) {
        return new EnterpriseDetail(
                enterprise,
                NamedUnit.of(enterprise.path(), UnitLevel.DISTRICT, organization),
                NamedUnit.of(enterprise.path(), UnitLevel.STREET, organization),
                NamedUnit.of(enterprise.path(), UnitLevel.COMMUNITY, organization));
    }

    /** @param next cursor of the next page; null on the last */
    record Enterprises(List<EnterpriseItem> items, @Nullable String next) {}

    record EnterpriseItem(
            String code,
            String name,
            String industry,
            String category,
            @Nullable NamedUnit district,
            @Nullable NamedUnit street,
            String path,
            @Schema(ref = "FactValues") Map<String, Object> attributes,
            EnterpriseContent.@Nullable Scale scale,
            @Nullable String level) {}

    record EnterpriseDetail(
            EnterpriseRecord enterprise,
            @Nullable NamedUnit district,
            @Nullable NamedUnit street,
            @Nullable NamedUnit community) {}

    record NewEnterprise(@Nullable String code, @Nullable EnterpriseContent enterprise) {
        EnterpriseContent content() {
            return enterprise == null
                    ? new EnterpriseContent(null, null, null, null, null, null, null, null, null, null, null)
                    : enterprise;
        }
    }
}
