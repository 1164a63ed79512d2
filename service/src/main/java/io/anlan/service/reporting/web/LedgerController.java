// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting.web;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.reporting.Ledgers;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointStatus;
import io.anlan.service.risk.register.RegradedLevel;
import io.anlan.service.risk.register.RiskPointFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers as workbooks, with the filters of the registers; sent while they are read. */
@RestController
@RequestMapping("/api/ledgers")
@PreAuthorize("isAuthenticated()")
class LedgerController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> DANGER_FILTERS = names(RegisterFilter.class);
    private static final Set<String> POINT_FILTERS = names(RiskPointFilter.class);

    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping(path = "/hidden-dangers.xlsx", produces = XLSX)
    void hiddenDangerLedger(
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
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        refuseOthers(DANGER_FILTERS, all);
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
        announce(response, "hidden-dangers.xlsx");
        ledgers.hiddenDangers(filter, new TreeMap<>(all), response.getOutputStream());
    }

    @GetMapping(path = "/risk-points.xlsx", produces = XLSX)
    void riskPointLedger(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable RiskLevel level,
            @RequestParam(required = false) @Nullable RiskLevel live,
            @RequestParam(required = false) @Nullable RiskPointStatus status,
            @RequestParam(required = false) @Nullable String accidentType,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String regraded,
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        refuseOthers(POINT_FILTERS, all);
        var filter = new RiskPointFilter(
                enterprise,
                district,
                industry,
                level,
                live,
                status,
                accidentType,
                q,
                street,
                RegradedLevel.of(regraded));
        announce(response, "risk-points.xlsx");
        ledgers.riskPoints(filter, new TreeMap<>(all), response.getOutputStream());
    }

    private static Set<String> names(Class<? extends Record> filter) {
        return Arrays.stream(filter.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void announce(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /** A misspelt filter would export everything and look like an answer. */
    private static void refuseOthers(Set<String> known, Map<String, String> sent) {
        sent.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal(
                    "reporting/unknown-filter",
                    HttpStatus.BAD_REQUEST,
                    new Wording("没有筛选条件“" + name + "”", "There is no filter '" + name + "'."));
        });
    }
}
