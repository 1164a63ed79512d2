// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.control.InterimControl.Resumption;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored controls and requests; in the caller's transaction and scope. */
@Component
class ControlBook {

    private final JdbcClient database;

    ControlBook(JdbcClient database) {
        this.database = database;
    }

    List<InterimControl> read(String number, HiddenDangerStatus status) {
        return database.sql("select * from hidden_danger.interim_control where number = ? order by position")
                .param(number)
                .query((row, index) -> control(row, status, resumptions(number, row.getInt("position"))))
                .list();
    }

    private List<Resumption> resumptions(String number, int position) {
        return database.sql("""
                        select * from hidden_danger.resumption where number = ? and position = ? order by round""")
                .params(number, position)
                .query((row, index) -> resumption(row))
                .list();
    }

    void add(CaseFile file, int position, Ordered ordered, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.interim_control (number, position, scope, industry, kind, description,
                               from_day, until_day, evidence, plan, ordered_at, ordered_by, ordered_by_name)
                        values (:number, :position, :scope, :industry, :kind, :description, :from, :until,
                               cast(:evidence as jsonb), :plan, :at, :by, :name)""")
                .param("number", file.number())
                .param("position", position)
                .param("scope", file.scope())
                .param("industry", file.industry())
                .param("kind", ordered.kind().name())
                .param("description", ordered.description())
                .param("from", ordered.fromDay())
                .param("until", ordered.untilDay())
                .param("evidence", JsonMapper.shared().writeValueAsString(ordered.evidence()))
                .param("plan", ordered.plan())
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .update();
    }

    /** Whether the last day passed is news. */
    boolean expire(String number, int position, Instant at) {
        return database.sql("""
                                update hidden_danger.interim_control set expired_at = ?
                                 where number = ? and position = ? and expired_at is null""").params(Moments.of(at), number, position).update() == 1;
    }

    void ask(CaseFile file, InterimControl control, String reason, List<String> evidence, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.resumption (number, position, round, scope, industry, reason, evidence,
                               asked_at, asked_by, asked_by_name)
                        values (:number, :position, :round, :scope, :industry, :reason, cast(:evidence as jsonb),
                               :at, :by, :name)""")
                .param("number", file.number())
                .param("position", control.position())
                .param("round", control.resumptions().size() + 1)
                .param("scope", file.scope())
                .param("industry", file.industry())
                .param("reason", reason)
                .param("evidence", JsonMapper.shared().writeValueAsString(evidence))
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .update();
    }

    void review(CaseFile file, InterimControl control, Reviewed reviewed, Actor by, Instant at) {
        database.sql("""
                        update hidden_danger.resumption
                           set granted = :granted, reviewed_at = :at, reviewed_by = :by, reviewed_by_name = :name,
                               opinion = :opinion, review_evidence = cast(:evidence as jsonb)
                         where number = :number and position = :position and granted is null""")
                .param("granted", reviewed.granted())
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .param("opinion", reviewed.opinion())
                .param("evidence", JsonMapper.shared().writeValueAsString(reviewed.evidence()))
                .param("number", file.number())
                .param("position", control.position())
                .update();
    }

    private static InterimControl control(ResultSet row, HiddenDangerStatus status, List<Resumption> resumptions)
            throws SQLException {
        ControlKind kind = ControlKind.valueOf(row.getString("kind"));
        Instant expiredAt = Moments.inOrNull(row, "expired_at");
        int plan = row.getInt("plan");
        boolean planned = !row.wasNull();
        return new InterimControl(
                row.getInt("position"),
                kind,
                kind.label(),
                row.getString("description"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                files(row, "evidence"),
                planned ? plan : null,
                Moments.in(row, "ordered_at"),
                row.getString("ordered_by_name"),
                expiredAt,
                InterimControl.state(status, expiredAt, resumptions),
                resumptions);
    }

    private static Resumption resumption(ResultSet row) throws SQLException {
        boolean granted = row.getBoolean("granted");
        boolean reviewed = !row.wasNull();
        return new Resumption(
                row.getInt("round"),
                row.getString("reason"),
                files(row, "evidence"),
                Moments.in(row, "asked_at"),
                row.getString("asked_by_name"),
                row.getString("asked_by"),
                reviewed ? granted : null,
                Moments.inOrNull(row, "reviewed_at"),
                row.getString("reviewed_by_name"),
                row.getString("opinion"),
                files(row, "review_evidence"));
    }

    private static List<String> files(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, String[].class));
    }

    /** What is ordered or declared. */
    record Ordered(
            ControlKind kind,
            String description,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            List<String> evidence,
            @Nullable Integer plan) {}

    /** What a review of a request found. */
    record Reviewed(boolean granted, String opinion, List<String> evidence) {}
}
