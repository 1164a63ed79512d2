// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.register.HiddenDangerRegister;
import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.platform.version.SeenVersion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reporting hidden dangers and finding them again. */
@RestController
@RequestMapping("/api/hidden-dangers")
class HiddenDangerController {

    private static final ListParameters PARAMETERS =
            ListParameters.of("hidden-danger/unknown-filter", RegisterFilter.class, "sort", "cursor", "limit");

    private final HiddenDangerManagement management;
    private final HiddenDangerRegister register;
    private final Idempotency idempotency;

    HiddenDangerController(HiddenDangerManagement management, HiddenDangerRegister register, Idempotency idempotency) {
        this.management = management;
        this.register = register;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<Dossier> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Report report) {
        String number = idempotency.once(
                key,
                "register-hidden-danger",
                report,
                String.class,
                () -> management.register(report).number());
        Dossier dossier = management.dossier(number);
        return SeenVersion.created("/api/hidden-dangers/" + number, dossier.version(), dossier);
    }

    @GetMapping
    HiddenDangerRegister.RegisterPage page(
            @ParameterObject RegisterFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        return register.page(filter, sort, cursor, ListParameters.limit(limit));
    }

    @GetMapping("/{number}")
    ResponseEntity<Dossier> one(@PathVariable String number) {
        Dossier dossier = management.dossier(number);
        return SeenVersion.answer(dossier.version(), dossier);
    }
}
