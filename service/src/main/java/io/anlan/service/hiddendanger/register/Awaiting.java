// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom a hidden danger waits: the same division of labour as {@code HiddenDangerAction}, as a condition of SQL. */
final class Awaiting {

    static final String ASKS_MORE_TIME =
            "exists (select from hidden_danger.postponement p where p.number = h.number and p.state = 'REQUESTED')";

    private static final Map<Role, String> WAITING_FOR = Map.of(
            ENTERPRISE_REPORTER,
                    "(h.status = 'REGISTERED' and h.side = 'ENTERPRISE' or " + verifies("ENTERPRISE_REPORTER") + ")",
            ENTERPRISE_SAFETY_MANAGER,
                    "(h.status = 'REGISTERED' and h.side = 'ENTERPRISE' or h.status in ('GRADED', 'RECTIFYING') or "
                            + verifies("ENTERPRISE_SAFETY_MANAGER") + ")",
            INSPECTOR, "(h.status = 'REGISTERED' and h.side = 'AUTHORITY' or " + verifies("INSPECTOR") + ")",
            DISTRICT_REGULATOR,
                    "(" + decidedBy(DISTRICT_REGULATOR)
                            + " or h.status = 'REGISTERED' and (h.side = 'AUTHORITY' or h.outcome = 'ROUTED')"
                            + " or h.status = 'PLAN_SUBMITTED' or " + verifies("DISTRICT_REGULATOR") + ")",
            CITY_REGULATOR,
                    "(" + decidedBy(CITY_REGULATOR)
                            + " or h.status = 'REGISTERED' and h.outcome = 'ROUTED' or h.status = 'PLAN_SUBMITTED' or "
                            + verifies("CITY_REGULATOR") + ")",
            SUPERVISOR, verifies("SUPERVISOR"));

    private Awaiting() {}

    /** Everything open that waits for this person; none where nothing ever does. */
    static Optional<Conditions> of(Actor actor) {
        List<String> mine = new ArrayList<>();
        WAITING_FOR.forEach((role, condition) -> {
            if (actor.is(role)) {
                mine.add(condition);
            }
        });
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conditions()
                        .near(actor)
                        .and(Conditions.OPEN)
                        .and("(" + String.join(" or ", mine) + ")", "me", actor.username()));
    }

    /** What this person would do next about it; null when it is over. */
    static Workload.@Nullable WorkTask task(HiddenDangerStatus status, boolean asksMoreTime, Actor actor) {
        if (asksMoreTime && actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)) {
            return Workload.WorkTask.DECIDE_MORE_TIME;
        }
        return switch (status) {
            case REGISTERED -> Workload.WorkTask.SUPPLY_FACTS;
            case GRADED -> Workload.WorkTask.SUBMIT_PLAN;
            case PLAN_SUBMITTED -> Workload.WorkTask.REVIEW_PLAN;
            case RECTIFYING -> Workload.WorkTask.RECTIFY;
            case SUBMITTED -> Workload.WorkTask.ACCEPT;
            case CLOSED, DISMISSED -> null;
        };
    }

    /** Requests for more time wait for their approver, and for the next level once that one is late. */
    private static String decidedBy(Role role) {
        return "h.number in (select p.number from hidden_danger.postponement p where p.state = 'REQUESTED' and (p.approver = '"
                + role + "' or p.next_approver = '" + role + "' and p.reminded_at is not null))";
    }

    /** Awaited by this role, and the present person did not rectify it or pass another stage. */
    private static String verifies(String role) {
        return "(h.status = 'SUBMITTED' and hidden_danger.verified_by(h.number, h.level, '" + role + "', :me))";
    }
}
