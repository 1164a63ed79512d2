// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.register.RegisterRows;
import io.anlan.service.platform.register.RegisterRows.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The register row by row, newest first. */
@Service
public class HiddenDangerLedger {

    private final RegisterRows rows;
    private final CurrentActor currentActor;
    private final HiddenDangerRegister register;

    HiddenDangerLedger(RegisterRows rows, CurrentActor currentActor, HiddenDangerRegister register) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.register = register;
    }

    /** Hands over every row that the filter shows and the present person may see. */
    public void each(RegisterFilter filter, Consumer<LedgerRow> reader) {
        rows.each(() -> selection(filter), (row, index) -> row(row), reader);
    }

    private Selection selection(RegisterFilter filter) {
        Conditions conditions = HiddenDangerRegister.conditions(filter)
                .near(currentActor.actor())
                .search(filter.q(), register::few);
        return new Selection("""
                        select h.number, h.enterprise_name, h.scope, h.title, h.description, h.accident_type, h.level, h.criteria,
                               h.found_on, h.source, h.due_on, h.closed_by_name, h.status, h.overdue_since, s.measures,
                               s.submitted_at, p.responsible_person,
                               (select count(*) from hidden_danger.attached_evidence e where e.number = h.number) as photos
                          from hidden_danger.hidden_danger h
                          left join lateral (select s.measures, s.submitted_at from hidden_danger.submission s
                                              where s.number = h.number order by s.round desc limit 1) s on true
                          left join lateral (select p.responsible_person from hidden_danger.rectification_plan p
                                              where p.number = h.number order by p.round desc limit 1) p on true""" + conditions.where() + " order by h.ordinal desc", conditions.parameters());
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        Instant submitted = Moments.inOrNull(row, "submitted_at");
        return new LedgerRow(
                row.getString("number"),
                row.getString("enterprise_name"),
                row.getString("scope"),
                row.getString("title") + "：" + row.getString("description"),
                row.getString("accident_type"),
                row.getString("level"),
                List.of(JsonMapper.shared().readValue(row.getString("criteria"), String[].class)),
                row.getObject("found_on", LocalDate.class),
                row.getString("source"),
                row.getString("responsible_person"),
                row.getString("measures"),
                row.getObject("due_on", LocalDate.class),
                submitted,
                row.getString("closed_by_name"),
                row.getString("status"),
                Moments.inOrNull(row, "overdue_since") != null,
                row.getInt("photos"));
    }

    /**
     * One line of the ledger (隐患台账).
     *
     * @param scope path of the enterprise
     * @param submittedAt when the rectifier said it was done, last
     */
    public record LedgerRow(
            String number,
            String enterprise,
            String scope,
            String description,
            @Nullable String accidentType,
            @Nullable String level,
            List<String> criteria,
            LocalDate foundOn,
            String source,
            @Nullable String responsible,
            @Nullable String measures,
            @Nullable LocalDate dueOn,
            @Nullable Instant submittedAt,
            @Nullable String acceptedBy,
            String status,
            boolean overdue,
            int photos) {}
}
