// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.register;

import io.anlan.service.inspection.answer.InspectionDossier.InspectedUnit;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.Narrowing;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of inspections: what is due first comes first, page by page along an index. */
@Service
public class InspectionRegister {

    private static final String ROW = """
            select page.*,
                   (select count(*) from inspection.item q where q.inspection = page.id) as questions,
                   (select count(*) from inspection.item q where q.inspection = page.id
                       and exists (select from inspection.answer a where a.inspection = q.inspection
                                      and a.risk_point = q.risk_point and a.measure = q.measure)) as answered,
                   (select count(*) from inspection.answer a where a.inspection = page.id and not a.passed) as failed
              from (select i.id, i.kind, i.state, i.enterprise_code, i.enterprise_name, i.industry, i.checked_by,
                           i.frequency, i.period, i.due_on, i.completed_at, i.completed_by_name, i.received_late
                      from inspection.inspection i""";

    private final JdbcClient database;
    private final CurrentActor currentActor;

    InspectionRegister(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    /**
     * One page, by last day.
     *
     * @param descending whether the latest comes first
     * @param cursor where the page before ended
     * @param limit rows of the page, at least 1
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public InspectionPage page(InspectionFilter filter, boolean descending, @Nullable String cursor, int limit) {
        var conditions = new Conditions(filter, currentActor.actor());
        String than = descending ? " < " : " > ";
        if (cursor != null) {
            PageEnd end = PageEnd.of(cursor);
            conditions.and(
                    "(i.due_on, i.id)" + than + "(:endDay, :endId)", Map.of("endDay", end.dueOn(), "endId", end.id()));
        }
        String direction = descending ? " desc" : "";
        String order = "due_on" + direction + ", id" + direction;
        List<InspectionRow> found = database.sql(ROW + conditions.where() + " order by i."
                        + order.replace(", id", ", i.id") + " limit :limit) page order by " + order)
                .params(conditions.parameters)
                .param("limit", limit + 1)
                .query(InspectionRegister::row)
                .list();
        boolean more = found.size() > limit;
        List<InspectionRow> shown = more ? found.subList(0, limit) : found;
        return new InspectionPage(
                shown, more ? PageEnd.after(shown.get(limit - 1)).cursor() : null);
    }

    private static InspectionRow row(ResultSet row, int index) throws SQLException {
        Instant completed = Moments.inOrNull(row, "completed_at");
        return new InspectionRow(
                row.getObject("id", UUID.class),
                InspectionKind.valueOf(row.getString("kind")),
                InspectionState.valueOf(row.getString("state")),
                new InspectedUnit(row.getString("enterprise_code"), row.getString("enterprise_name")),
                row.getString("industry"),
                row.getString("checked_by") == null ? null : Checker.valueOf(row.getString("checked_by")),
                row.getString("frequency") == null ? null : Frequency.valueOf(row.getString("frequency")),
                row.getString("period"),
                row.getObject("due_on", LocalDate.class),
                completed,
                row.getString("completed_by_name"),
                row.getBoolean("received_late"),
                row.getInt("questions"),
                row.getInt("answered"),
                row.getInt("failed"));
    }

    /** @param next cursor of the next page; null on the last */
    public record InspectionPage(
            List<InspectionRow> items, @Nullable String next) {}

    /** Conditions of one query, values always as parameters; what may be seen is decided by the policies of the table. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Conditions(InspectionFilter filter, Actor actor) {
            one(
                    "i.kind = :kind",
                    "kind",
                    filter.kind() == null ? null : filter.kind().name());
            one("i.enterprise_code = :enterprise", "enterprise", filter.enterprise());
            one("i.district_code = :district", "district", filter.district());
            one("i.industry = :industry", "industry", filter.industry());
            one("platform.street_of(i.scope) = :street", "street", filter.street());
            one("i.due_on <= :due", "due", filter.due());
            one("i.due_on >= :dueFrom", "dueFrom", filter.dueFrom());
            one("i.completed_at >= :doneFrom", "doneFrom", begin(filter.doneFrom()));
            LocalDate doneTo = filter.doneTo();
            one("i.completed_at < :doneTo", "doneTo", doneTo == null ? null : begin(doneTo.plusDays(1)));
            if (filter.state() != null && !filter.state().isEmpty()) {
                and(
                        "i.state in (:state)",
                        Map.of("state", filter.state().stream().map(Enum::name).toList()));
            }
            Narrowing.to(actor, "i").ifPresent(it -> one(it.condition(), it.parameter(), it.value()));
            if (filter.mine()) {
                mine(actor);
            }
        }

        private void mine(Actor actor) {
            if (actor.is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER)) {
                and("i.kind = 'SELF'", Map.of());
            } else {
                and("i.kind = 'REGULATOR' and i.created_by = :me", Map.of("me", actor.username()));
            }
        }

        private static @Nullable OffsetDateTime begin(@Nullable LocalDate day) {
            return day == null
                    ? null
                    : Moments.of(day.atStartOfDay(Shanghai.ZONE).toInstant());
        }

        private void one(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                and(condition, Map.of(parameter, value));
            }
        }

        void and(String condition, Map<String, Object> values) {
            all.add(condition);
            parameters.putAll(values);
        }

        String where() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }
}
