// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Who may do what with inspections. */
public final class InspectionActs {

    /** What the audit trail calls an inspection. */
    public static final String KIND = "inspection";

    private InspectionActs() {}

    /** Answering and completing: the enterprise's own people its own inspections, inspectors those of regulators. */
    public static boolean mayAnswer(Inspection one, Actor actor) {
        return switch (one.kind()) {
            case SELF -> actor.is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER);
            case REGULATOR -> actor.is(Role.INSPECTOR, Role.DISTRICT_REGULATOR);
        };
    }

    /** @throws Refusal {@code inspection/not-your-role} */
    public static void demandAnswering(Inspection one, Actor actor) {
        if (!mayAnswer(one, actor)) {
            throw new Refusal(
                    "inspection/not-your-role",
                    HttpStatus.FORBIDDEN,
                    new Wording("您的角色不能办理这次检查", "Your role does not carry out this inspection."));
        }
    }
}
