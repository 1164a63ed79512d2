// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting.web;

import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.reporting.Ledgers;
import io.anlan.service.risk.register.RiskPointFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private static final ListParameters DANGERS = ListParameters.of("reporting/unknown-filter", RegisterFilter.class);
    private static final ListParameters POINTS = ListParameters.of("reporting/unknown-filter", RiskPointFilter.class);

    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping(path = "/hidden-dangers.xlsx", produces = XLSX)
    void hiddenDangerLedger(
            @ParameterObject RegisterFilter filter,
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        DANGERS.refuseOthers(all.keySet());
        announce(response, "hidden-dangers.xlsx");
        ledgers.hiddenDangers(filter, new TreeMap<>(all), response.getOutputStream());
    }

    @GetMapping(path = "/risk-points.xlsx", produces = XLSX)
    void riskPointLedger(
            @ParameterObject RiskPointFilter filter,
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        POINTS.refuseOthers(all.keySet());
        announce(response, "risk-points.xlsx");
        ledgers.riskPoints(filter, new TreeMap<>(all), response.getOutputStream());
    }

    private static void announce(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
