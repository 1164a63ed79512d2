// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.platform.table.FoundProblems;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableHeader;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.RiskPointIntake.AcceptedReport;
import io.anlan.service.risk.intake.RowReader.ReadRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks rows against what the service knows; one object checks one file, in the transaction of its caller. */
final class RowCheck {

    private final RiskPointIntake intake;
    private final EnterpriseRegister enterprises;
    private final Actor actor;
    private final Map<String, Optional<EnterpriseRecord>> known = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final FoundProblems problems;

    /** @param kept most problems to keep; all are counted */
    RowCheck(RiskPointIntake intake, EnterpriseRegister enterprises, Actor actor, int kept) {
        this.intake = intake;
        this.enterprises = enterprises;
        this.actor = actor;
        this.problems = new FoundProblems(kept);
    }

    /** The report, if nothing stands against storing it. */
    Optional<AcceptedReport> check(ReadRow row, TableHeader header) {
        int before = problems.count();
        problems.add(row.problems());
        Optional<EnterpriseRecord> enterprise = known.computeIfAbsent(code(row), enterprises::find);
        if (enterprise.isEmpty()) {
            refuse(
                    row,
                    header,
                    RiskPointColumn.ENTERPRISE,
                    "unknown-enterprise",
                    new Wording("没有该企业，或不在您的管辖范围内", "There is no such enterprise, or it is outside your scope"));
            return Optional.empty();
        }
        try {
            AcceptedReport accepted = intake.accept(enterprise.get(), row.report());
            if (!keys.computeIfAbsent(enterprise.get().code(), intake::keysOf).add(accepted.key())) {
                refuse(
                        row,
                        header,
                        RiskPointColumn.PLACE,
                        "reported-already",
                        new Wording("该部位的这一风险点已上报，或在文件中重复", "Reported at that place before, or twice in this file"));
            }
            return problems.count() > before ? Optional.empty() : Optional.of(accepted);
        } catch (Refusal refusal) {
            problems.add(refusal.violations().stream()
                    .map(violation -> problem(row, header, violation))
                    .filter(problem -> !row.complainsAbout(problem.column()))
                    .toList());
            if (refusal.violations().isEmpty()) {
                refuse(row, header, RiskPointColumn.PLACE, refusal.type(), refusal.wording());
            }
            return Optional.empty();
        }
    }

    private String code(ReadRow row) {
        return row.enterprise() == null
                ? new UnitPath(actor.unit()).code()
                : row.enterprise().toUpperCase(Locale.ROOT);
    }

    private static RowProblem problem(ReadRow row, TableHeader header, Violation violation) {
        return RiskPointColumn.at(violation.pointer())
                .map(column -> new RowProblem(
                        row.row().number(),
                        header.name(column),
                        header.cell(row.row(), column).text(),
                        violation.code(),
                        violation.message()))
                .orElseGet(() -> new RowProblem(
                        row.row().number(), "", violation.pointer(), violation.code(), violation.message()));
    }

    private void refuse(ReadRow row, TableHeader header, RiskPointColumn column, String code, Wording message) {
        problems.add(List.of(new RowProblem(
                row.row().number(),
                header.name(column),
                header.cell(row.row(), column).text(),
                code,
                message)));
    }

    /** Those reports were accepted for. */
    Set<String> enterprises() {
        return keys.keySet();
    }

    /** What stands against the rows so far. */
    FoundProblems problems() {
        return problems;
    }
}
