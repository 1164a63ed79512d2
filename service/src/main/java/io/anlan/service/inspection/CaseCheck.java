// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.inspection.sheet.ReportedCase;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.platform.table.FoundProblems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks cases against what the service knows; one object checks one file, in the transaction of its caller. */
final class CaseCheck {

    private final Organization organization;
    private final Determiner determiner;
    private final ImportedCases cases;
    private final String ownAuthority;
    private final LocalDate today;
    private final Map<String, Optional<Enterprise>> enterprises = new HashMap<>();
    private final FoundProblems problems;

    /**
     * @param ownAuthority stands for the authority where a table names none
     * @param kept most problems to keep
     */
    CaseCheck(
            Organization organization,
            Determiner determiner,
            ImportedCases cases,
            String ownAuthority,
            Clock clock,
            int kept) {
        this.organization = organization;
        this.determiner = determiner;
        this.cases = cases;
        this.ownAuthority = ownAuthority;
        this.today = LocalDate.now(clock);
        this.problems = new FoundProblems(kept);
    }

    /** The case, if nothing stands against registering it. */
    Optional<CheckedCase> check(ReportedCase one) {
        int before = problems.count();
        problems.add(one.problems());
        Report report = one.report();
        if (report == null) {
            return Optional.empty();
        }
        if (report.foundOn().isAfter(today)) {
            refuse(one, "/foundOn", "in-future", "检查日期晚于今天", "The day of the inspection lies in the future");
        }
        Optional<Enterprise> enterprise =
                enterprises.computeIfAbsent(report.enterpriseCode(), organization::enterprise);
        if (enterprise.isEmpty()) {
            refuse(
                    one,
                    "/enterpriseCode",
                    "unknown-enterprise",
                    "没有该企业，或不在您的管辖范围内",
                    "There is no such enterprise, or it is outside your scope");
            return Optional.empty();
        }
        if (one.industry() != null && !one.industry().equals(enterprise.get().industry())) {
            refuse(
                    one,
                    "/industry",
                    "industry-differs",
                    "与企业登记的行业不一致；判定按登记的行业，请核对",
                    "Not the industry the enterprise is registered with, which decides the criteria");
        }
        cases.importedAs(authority(one), one.number())
                .ifPresent(number -> refuse(
                        one, "", "already-imported", "该案例已导入，编号 " + number, "The case was imported as " + number));
        Optional<Determination> determination = determine(one, report, enterprise.get());
        return problems.count() > before
                ? Optional.empty()
                : determination.map(decided -> new CheckedCase(one, report, enterprise.get(), decided));
    }

    String authority(ReportedCase one) {
        return one.authority().isEmpty() ? ownAuthority : one.authority();
    }

    /** What stands against the cases so far. */
    FoundProblems problems() {
        return problems;
    }

    private Optional<Determination> determine(ReportedCase one, Report report, Enterprise enterprise) {
        Map<String, Object> attributes = new LinkedHashMap<>(enterprise.attributes());
        attributes.putAll(report.enterprise());
        try {
            return Optional.of(determiner.determine(new Circumstances(
                    under(enterprise), report.field(), report.foundOn(), attributes, report.facts())));
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                problems.add(List.of(one.problem("/foundOn", refusal.type(), refusal.wording())));
            } else {
                problems.add(refusal.violations().stream()
                        .map(violation -> one.problem(violation.pointer(), violation.code(), violation.message()))
                        .toList());
            }
            return Optional.empty();
        }
    }

    private static Jurisdiction under(Enterprise enterprise) {
        UnitPath path = new UnitPath(enterprise.path());
        return new Jurisdiction(path.district().orElseGet(path::city), enterprise.industry());
    }

    private void refuse(ReportedCase one, String pointer, String code, String zh, String en) {
        problems.add(List.of(one.problem(pointer, code, new Wording(zh, en))));
    }
}
