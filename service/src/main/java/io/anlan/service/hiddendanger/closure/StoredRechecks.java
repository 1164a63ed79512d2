// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.closure.ClosureView.EndTakenBack;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckKind;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckResult;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckView;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rechecks and ends taken back, in PostgreSQL. */
@Component
class StoredRechecks {

    static final String SELECT = """
            select r.id, r.number, h.title, h.enterprise_name, r.episode, r.kind, r.due_on, r.draw, r.result, r.checked_at,
                   r.checked_by_name, r.words, r.evidence,
                   r.result is null and h.status = 'CLOSED' and h.episode = r.episode as waits
              from hidden_danger.recheck r join hidden_danger.hidden_danger h on h.number = r.number""";

    private final JdbcClient database;
    private final JsonMapper json;

    StoredRechecks(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void plan(
            String number,
            RecheckKind kind,
            LocalDate dueOn,
            @Nullable UUID draw,
            Map<String, Object> rule,
            Instant at) {
        database.sql("""
                        insert into hidden_danger.recheck (id, number, episode, kind, district_code, due_on, draw, explanation,
                                                           planned_at, scope, industry)
                        select :id, number, episode, :kind, district_code, :dueOn, cast(:draw as uuid), cast(:rule as jsonb), :at,
                               scope, industry
                          from hidden_danger.hidden_danger where number = :number""")
                .param("id", UUID.randomUUID())
                .param("number", number)
                .param("kind", kind.name())
                .param("dueOn", dueOn)
                .param("draw", draw)
                .param("rule", json.writeValueAsString(rule))
                .param("at", Moments.of(at))
                .update();
    }

    /** Of two who do so at the same time one is told that it is done. */
    boolean note(UUID id, RecheckResult result, Actor by, Instant at, String words, List<String> evidence) {
        return database.sql("""
                        update hidden_danger.recheck
                           set result = :result, checked_at = :at, checked_by = :username, checked_by_name = :name,
                               words = :words, evidence = :evidence
                         where id = :id and result is null""")
                        .param("id", id)
                        .param("result", result.name())
                        .param("at", Moments.of(at))
                        .param("username", by.username())
                        .param("name", by.name())
                        .param("words", words)
                        .param("evidence", evidence.toArray(String[]::new))
                        .update()
                == 1;
    }

    void move(UUID id, LocalDate dueOn) {
        database.sql("update hidden_danger.recheck set due_on = ?, told_at = null where id = ? and result is null")
                .params(dueOn, id)
                .update();
    }

    List<RecheckView> of(String number, LocalDate today) {
        return database.sql(SELECT + " where r.number = ? order by r.episode desc, r.planned_at desc, r.kind")
                .param(number)
                .query((row, index) -> view(row, today))
                .list();
    }

    Optional<RecheckView> find(UUID id, LocalDate today) {
        return database.sql(SELECT + " where r.id = ?")
                .param(id)
                .query((row, index) -> view(row, today))
                .optional();
    }

    /** Who closed it last, and the day in Shanghai on which that was; empty when it is not closed. */
    Optional<Closed> closed(String number) {
        return database.sql("""
                        select closed_by, cast(closed_at at time zone 'Asia/Shanghai' as date) as closed_on
                          from hidden_danger.hidden_danger where number = ? and status = 'CLOSED'""")
                .param(number)
                .query((row, index) -> new Closed(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    List<EndTakenBack> ends(String number) {
        return database.sql("select * from hidden_danger.revival where number = ? order by round desc")
                .param(number)
                .query((row, index) -> new EndTakenBack(
                        row.getString("kind"),
                        Moments.in(row, "ended_at"),
                        row.getString("ended_by_name"),
                        row.getString("ended_with"),
                        Moments.in(row, "at"),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    static RecheckView view(ResultSet row, LocalDate today) throws SQLException {
        Instant checkedAt = Moments.inOrNull(row, "checked_at");
        String result = row.getString("result");
        Array evidence = row.getArray("evidence");
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        boolean waits = row.getBoolean("waits");
        return new RecheckView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("enterprise_name"),
                row.getInt("episode"),
                RecheckKind.valueOf(row.getString("kind")),
                dueOn,
                waits,
                waits && !dueOn.isAfter(today),
                row.getObject("draw", UUID.class),
                result == null ? null : RecheckResult.valueOf(result),
                checkedAt,
                row.getString("checked_by_name"),
                row.getString("words"),
                evidence == null ? List.of() : List.of((String[]) evidence.getArray()));
    }

    /** @param by username */
    record Closed(String by, LocalDate on) {}
}
