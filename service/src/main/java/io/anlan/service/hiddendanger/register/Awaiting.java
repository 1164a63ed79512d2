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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom a hidden danger waits: the same division of labour as {@code HiddenDangerAction}, as a condition of SQL. */
final class Awaiting {

    static final String ASKS_MORE_TIME =
            "exists (select from hidden_danger.postponement p where p.number = h.number and p.state = 'REQUESTED')";

    static final String ASKS_TO_RESUME =
            "exists (select from hidden_danger.resumption r where r.number = h.number and r.granted is null)";

    /** The two, as columns of a query. */
    static final String ASKED = ASKS_MORE_TIME + " as asks_more_time, " + ASKS_TO_RESUME + " as asks_to_resume";

    /** The present person, and whom that person stands in for. */
    private static final String OWN = ":me, coalesce(current_setting('anlan.standing_for', true), '')";

    private static final String LATEST =
            "(select max(s.round) from hidden_danger.submission s where s.number = h.number)";

    /** A request to resume waits for another person than who made it. */
    private static final String RESUMES = "h.number in (select r.number from hidden_danger.resumption r"
            + " where r.granted is null and r.asked_by not in (" + OWN + "))";

    private static final Map<Role, String> WAITING_FOR = Map.of(
            ENTERPRISE_REPORTER,
                    "(h.status = 'REGISTERED' and h.side = 'ENTERPRISE' or " + verifies(ENTERPRISE_REPORTER) + ")",
            ENTERPRISE_SAFETY_MANAGER,
                    "(h.status = 'REGISTERED' and h.side = 'ENTERPRISE' or h.status in ('GRADED', 'RECTIFYING') or "
                            + verifies(ENTERPRISE_SAFETY_MANAGER) + ")",
            INSPECTOR, "(h.status = 'REGISTERED' and h.side = 'AUTHORITY' or " + verifies(INSPECTOR) + ")",
            DISTRICT_REGULATOR,
                    "(" + decidedBy(DISTRICT_REGULATOR) + " or " + RESUMES
                            + " or h.status = 'REGISTERED' and (h.side = 'AUTHORITY' or h.outcome = 'ROUTED')"
                            + " or h.status = 'PLAN_SUBMITTED' or " + verifies(DISTRICT_REGULATOR) + ")",
            CITY_REGULATOR,
                    "(" + decidedBy(CITY_REGULATOR) + " or " + RESUMES
                            + " or h.status = 'REGISTERED' and h.outcome = 'ROUTED' or h.status = 'PLAN_SUBMITTED' or "
                            + verifies(CITY_REGULATOR) + ")",
            SUPERVISOR, verifies(SUPERVISOR));

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

    /**
     * What this person would do next about a row with its status and what is {@link #ASKED}; null when it is over.
     *
     * @throws SQLException as the row does
     */
    static Workload.@Nullable WorkTask task(ResultSet row, Actor actor) throws SQLException {
        if (actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)) {
            if (row.getBoolean("asks_more_time")) {
                return Workload.WorkTask.DECIDE_MORE_TIME;
            }
            if (row.getBoolean("asks_to_resume")) {
                return Workload.WorkTask.REVIEW_RESUMPTION;
            }
        }
        return switch (HiddenDangerStatus.valueOf(row.getString("status"))) {
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

    /**
     * Awaited by this role, and neither the present person nor whom that person stands in for rectified it or passed another stage.
     * What was submitted before there were stages waits for whoever accepted then.
     */
    private static String verifies(Role role) {
        String withoutStages = role == SUPERVISOR
                ? "true"
                : role == INSPECTOR || role == DISTRICT_REGULATOR ? "h.level = 'GENERAL'" : "false";
        return """
                (h.status = 'SUBMITTED'
                 and coalesce((select v.roles @> '["%1$s"]' from hidden_danger.verification v
                                where v.number = h.number and v.passed is null and v.round = %2$s
                                order by v.position limit 1), %3$s)
                 and not exists (select from hidden_danger.verification v
                                  where v.number = h.number and v.round = %2$s and v.decided_by in (%4$s))
                 and not exists (select from hidden_danger.submission s where s.number = h.number and s.submitted_by in (%4$s)))""".formatted(role, LATEST, withoutStages, OWN);
    }
}
