// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.reporting.CountedEnterprises;
import io.anlan.service.reporting.Grouping;
import io.anlan.service.reporting.Span;
import io.anlan.service.reporting.Statistics;
import io.anlan.service.reporting.StatisticsQuery;
import io.anlan.service.reporting.StatisticsReport;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of dual prevention, by any line and period. */
@RestController
@PreAuthorize("isAuthenticated()")
class StatisticsController {

    private final StatisticsReport report;
    private final CountedEnterprises enterprises;
    private final Clock clock;

    StatisticsController(StatisticsReport report, CountedEnterprises enterprises, Clock clock) {
        this.report = report;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Without days, of the twelve months that end today. */
    @GetMapping("/api/statistics")
    Statistics statistics(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "CITY") Grouping by,
            @RequestParam(defaultValue = "MONTH") Span span,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String industry) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? StatisticsQuery.yearBefore(last) : from;
        return report.of(new StatisticsQuery(first, last, by, span, district, street, industry));
    }

    /** Those who report risk points, or inspected in a period, or everybody of whom anything is known. */
    @GetMapping("/api/statistics/enterprises")
    CountedEnterprises.Page enterprises(
            @RequestParam(defaultValue = "false") boolean reporting,
            @RequestParam(required = false) @Nullable LocalDate inspectedFrom,
            @RequestParam(required = false) @Nullable LocalDate inspectedTo,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        LocalDate last = inspectedTo == null ? LocalDate.now(clock) : inspectedTo;
        LocalDate first = inspectedFrom == null ? StatisticsQuery.yearBefore(last) : inspectedFrom;
        var query = new StatisticsQuery(first, last, Grouping.CITY, Span.MONTH, district, street, industry);
        boolean inspecting = inspectedFrom != null || inspectedTo != null;
        return enterprises.page(query, reporting, inspecting, cursor, ListParameters.limit(limit));
    }
}
