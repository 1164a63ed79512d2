// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.hiddendanger.register.HiddenDangerLedger;
import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.register.LedgerSheet;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.risk.register.RiskPointFilter;
import io.anlan.service.risk.register.RiskPointLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Ledgers as workbooks, in the columns that inspectors and enterprises know. */
@Service
public class Ledgers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HiddenDangerLedger hiddenDangers;
    private final RiskPointLedger riskPoints;
    private final Organization organization;
    private final Criteria criteria;
    private final Clock clock;

    Ledgers(
            HiddenDangerLedger hiddenDangers,
            RiskPointLedger riskPoints,
            Organization organization,
            Criteria criteria,
            Clock clock) {
        this.hiddenDangers = hiddenDangers;
        this.riskPoints = riskPoints;
        this.organization = organization;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** @param filters what the person chose, for the line under the title */
    public void hiddenDangers(RegisterFilter filter, Map<String, String> filters, OutputStream out) throws IOException {
        var columns = new HiddenDangerColumns(criteria.vocabulary());
        var regions = regions();
        var position = new int[1];
        var sheet = new LedgerSheet(out, "隐患台账", shown(filters), HiddenDangerColumns.HEADER);
        hiddenDangers.each(filter, row -> sheet.line(columns.cells(++position[0], regions.apply(row.scope()), row)));
        sheet.end();
    }

    /** @param filters what the person chose, for the line under the title */
    public void riskPoints(RiskPointFilter filter, Map<String, String> filters, OutputStream out) throws IOException {
        var columns = new RiskPointColumns(criteria.vocabulary());
        var regions = regions();
        var position = new int[1];
        var sheet = new LedgerSheet(out, "风险分级管控台账", shown(filters), RiskPointColumns.HEADER);
        riskPoints.each(filter, row -> sheet.line(columns.cells(++position[0], regions.apply(row.scope()), row)));
        sheet.end();
    }

    /** What was asked for and when, in words, as it is printed under the title. */
    private String shown(Map<String, String> filters) {
        return "筛选条件：" + LedgerWords.chosen(filters) + "；导出时间：" + MINUTE.format(LocalDateTime.now(clock));
    }

    /** The region of an enterprise by its path; each asked once. */
    private UnaryOperator<String> regions() {
        Map<UnitPath, String> known = new HashMap<>();
        return scope -> known.computeIfAbsent(new UnitPath(scope).parent(), this::region);
    }

    /** District and street of the unit an enterprise hangs on. */
    private String region(UnitPath unit) {
        return Stream.of(UnitLevel.DISTRICT, UnitLevel.STREET)
                .flatMap(level -> unit.ancestor(level.depth()).stream())
                .map(it -> organization.nameOf(it.path()))
                .collect(Collectors.joining());
    }
}
