// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the current actor, what the actor has done, and what is overdue in the actor's scope. */
@Service
public class Workload {

    private static final int SHOWN = 50;
    private static final String FROM = " from hidden_danger.hidden_danger h";

    /** Which states wait for which role: the same division of labour as {@code HiddenDangerAction}. */
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

    /** Requests for more time wait for their approver, and for the next level once that one is late. */
    private static String decidedBy(Role role) {
        return "h.number in (select p.number from hidden_danger.postponement p where p.state = 'REQUESTED' and (p.approver = '"
                + role + "' or p.next_approver = '" + role + "' and p.reminded_at is not null))";
    }

    private static final String ASKS_MORE_TIME =
            ", exists (select from hidden_danger.postponement p where p.number = h.number and p.state = 'REQUESTED')"
                    + " as asks_more_time";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final RuleTasks rules;

    Workload(JdbcClient database, CurrentActor currentActor, RuleTasks rules) {
        this.database = database;
        this.currentActor = currentActor;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public Work ofCurrentActor() {
        Actor actor = currentActor.actor();
        Listing todo = todo(actor);
        Listing done = listing(
                FROM + " join hidden_danger.involvement i on i.number = h.number",
                new Conditions().and("i.username = :username", "username", actor.username()),
                "i.at desc");
        Listing overdue =
                listing(FROM, new Conditions().near(actor).and(Conditions.OVERDUE), "h.overdue_since, h.ordinal");
        return new Work(
                new Counts(todo.count(), done.count(), overdue.count()),
                todo.items(),
                done.items(),
                overdue.items(),
                rules.ofCurrentActor());
    }

    /** Awaited by this role, and the present person did not rectify it or pass another stage. */
    private static String verifies(String role) {
        return "(h.status = 'SUBMITTED' and hidden_danger.verified_by(h.number, h.level, '" + role + "', :me))";
    }

    private Listing todo(Actor actor) {
        List<String> mine = new ArrayList<>();
        WAITING_FOR.forEach((role, condition) -> {
            if (actor.is(role)) {
                mine.add(condition);
            }
        });
        return mine.isEmpty()
                ? new Listing(0, List.of())
                : listing(
                        FROM,
                        new Conditions()
                                .near(actor)
                                .and(Conditions.OPEN)
                                .and("(" + String.join(" or ", mine) + ")", "me", actor.username()),
                        "coalesce(h.due_on, 'infinity'::date), h.ordinal");
    }

    private Listing listing(String from, Conditions conditions, String order) {
        Actor actor = currentActor.actor();
        List<WorkItem> items = database.sql("select " + RegisterRow.COLUMNS + ASKS_MORE_TIME + from + conditions.where()
                        + " order by " + order + " limit " + SHOWN)
                .params(conditions.parameters())
                .query((row, index) -> item(row, actor))
                .list();
        long count = items.size() < SHOWN
                ? items.size()
                : database.sql("select count(*)" + from + conditions.where())
                        .params(conditions.parameters())
                        .query(Long.class)
                        .single();
        return new Listing(count, items);
    }

    private static WorkItem item(ResultSet row, Actor actor) throws SQLException {
        RegisterRow found = RegisterRow.of(row);
        return new WorkItem(
                found.number(),
                found.title(),
                found.status(),
                found.level(),
                found.enterprise(),
                found.district(),
                found.dueOn(),
                found.overdue(),
                row.getBoolean("asks_more_time") && actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)
                        ? WorkTask.DECIDE_MORE_TIME
                        : task(found.status()),
                row.getObject("status_since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable WorkTask task(HiddenDangerStatus status) {
        return switch (status) {
            case REGISTERED -> WorkTask.SUPPLY_FACTS;
            case GRADED -> WorkTask.SUBMIT_PLAN;
            case PLAN_SUBMITTED -> WorkTask.REVIEW_PLAN;
            case RECTIFYING -> WorkTask.RECTIFY;
            case SUBMITTED -> WorkTask.ACCEPT;
            case CLOSED, DISMISSED -> null;
        };
    }

    /** What somebody has to do next. */
    public enum WorkTask {
        SUPPLY_FACTS,
        SUBMIT_PLAN,
        REVIEW_PLAN,
        RECTIFY,
        ACCEPT,
        /** An extension or a deferral. */
        DECIDE_MORE_TIME
    }

    private record Listing(long count, List<WorkItem> items) {}

    public record Counts(long todo, long done, long overdue) {}

    /** @param task what is next, whoever does it; null when nothing is */
    public record WorkItem(
            String number,
            String title,
            HiddenDangerStatus status,
            @Nullable HiddenDangerLevel level,
            UnitView enterprise,
            UnitView district,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable WorkTask task,
            Instant since) {}

    /**
     * The first of each list, and how many there are of each.
     *
     * @param rules that wait; null for whoever has nothing to do with the making of rules
     */
    public record Work(
            Counts counts,
            List<WorkItem> todo,
            List<WorkItem> done,
            List<WorkItem> overdue,
            RuleTasks.@Nullable RuleWork rules) {}
}
