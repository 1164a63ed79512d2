// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.register.HiddenDangerRegister;
import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.version.SeenVersion;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final Set<String> PARAMETERS = Set.of(
            "status",
            "level",
            "source",
            "industry",
            "district",
            "enterprise",
            "overdue",
            "q",
            "foundFrom",
            "foundTo",
            "riskPoint",
            "street",
            "sort",
            "cursor",
            "limit");
    private static final int LONGEST_PAGE = 100;

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
            @RequestParam(required = false) @Nullable List<HiddenDangerStatus> status,
            @RequestParam(required = false) @Nullable HiddenDangerLevel level,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate foundFrom,
            @RequestParam(required = false) @Nullable LocalDate foundTo,
            @RequestParam(required = false) @Nullable UUID riskPoint,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        refuseUnknown(all.keySet());
        var filter = new RegisterFilter(
                status,
                level,
                source,
                industry,
                district,
                enterprise,
                overdue,
                q,
                foundFrom,
                foundTo,
                riskPoint,
                street);
        return register.page(filter, sort, cursor, Math.min(Math.max(limit, 1), LONGEST_PAGE));
    }

    @GetMapping("/{number}")
    ResponseEntity<Dossier> one(@PathVariable String number) {
        Dossier dossier = management.dossier(number);
        return SeenVersion.answer(dossier.version(), dossier);
    }

    /** A misspelt filter would show everything and look like an answer. */
    private static void refuseUnknown(Set<String> names) {
        names.stream().filter(name -> !PARAMETERS.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal(
                    "hidden-danger/unknown-filter",
                    HttpStatus.BAD_REQUEST,
                    new Wording("没有筛选条件“" + name + "”", "There is no filter '" + name + "'."));
        });
    }
}
