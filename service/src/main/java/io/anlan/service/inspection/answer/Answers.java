// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.inspection.task.Inspection;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they are stored, append-only; in the caller's transaction and scope. */
@Component
class Answers {

    private static final String COLUMNS = """
            a.id, a.risk_point, a.measure, a.value, a.passed, a.wanted, a.note, a.evidence, a.answered_at, a.received_at,
            a.by, a.by_name, a.catalogue_version, a.cause, a.hidden_danger""";

    private final JdbcClient database;

    Answers(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredAnswer> find(UUID id) {
        return database.sql("select " + COLUMNS + " from inspection.answer a where a.id = ?")
                .param(id)
                .query(Answers::row)
                .optional();
    }

    /** Whether what is stored under its id says the same; 30 and 30.0 are one, and so the database compares. */
    boolean isSame(SentAnswer sent, UUID inspection) {
        return database.sql("""
                        select inspection = ? and risk_point = ? and measure = ? and value is not distinct from cast(? as jsonb)
                               and note is not distinct from ? and evidence = cast(? as text[]) and answered_at = ?
                          from inspection.answer where id = ?""")
                .param(inspection)
                .param(sent.riskPoint())
                .param(sent.measure())
                .param(4, json(sent.value()), Types.VARCHAR)
                .param(5, sent.note(), Types.VARCHAR)
                .param(6, sent.evidence().toArray(String[]::new))
                .param(7, at(sent.answeredAt()))
                .param(8, sent.id())
                .query(Boolean.class)
                .single();
    }

    void add(Inspection to, StoredAnswer one) {
        database.sql("""
                        insert into inspection.answer (id, inspection, risk_point, measure, scope, industry, value, passed,
                            wanted, note, evidence, answered_at, received_at, by, by_name, catalogue_version, cause,
                            hidden_danger)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(one.id())
                .param(to.id())
                .param(one.riskPoint())
                .param(one.measure())
                .param(to.scope())
                .param(to.industry())
                .param(7, json(one.value()), Types.VARCHAR)
                .param(8, one.passed(), Types.BOOLEAN)
                .param(one.wanted())
                .param(10, one.note(), Types.VARCHAR)
                .param(11, one.evidence().toArray(String[]::new))
                .param(at(one.answeredAt()))
                .param(at(one.receivedAt()))
                .param(one.by())
                .param(one.byName())
                .param(16, one.catalogueVersion(), Types.VARCHAR)
                .param(17, one.cause(), Types.VARCHAR)
                .param(18, one.hiddenDanger(), Types.VARCHAR)
                .update();
    }

    /** All of an inspection, the latest of each question first: given later, or at the same moment received later. */
    List<StoredAnswer> of(UUID inspection) {
        return database.sql("select " + COLUMNS + " from inspection.answer a where a.inspection = ? "
                        + "order by a.answered_at desc, a.ordinal desc")
                .param(inspection)
                .query(Answers::row)
                .list();
    }

    /** The latest answer to each question about a risk point, in whatever inspection. */
    List<StoredAnswer> latestAt(UUID riskPoint) {
        return database.sql("select distinct on (a.measure) " + COLUMNS + " from inspection.answer a "
                        + "where a.risk_point = ? order by a.measure, a.answered_at desc, a.ordinal desc")
                .param(riskPoint)
                .query(Answers::row)
                .list();
    }

    /** The cause under which the latest failing answer of that kind of inspection was reported. */
    Optional<String> lastCause(UUID riskPoint, String measure, InspectionKind kind) {
        return database.sql("""
                        select a.cause from inspection.answer a join inspection.inspection i on i.id = a.inspection
                         where a.risk_point = ? and a.measure = ? and a.cause is not null and i.kind = ?
                         order by a.answered_at desc, a.ordinal desc limit 1""")
                .params(riskPoint, measure, kind.name())
                .query(String.class)
                .optional();
    }

    private static StoredAnswer row(ResultSet row, int index) throws SQLException {
        String value = row.getString("value");
        return new StoredAnswer(
                row.getObject("id", UUID.class),
                row.getObject("risk_point", UUID.class),
                row.getString("measure"),
                value == null ? null : JsonMapper.shared().readValue(value, Object.class),
                row.getObject("passed", Boolean.class),
                row.getString("wanted"),
                row.getString("note"),
                List.of((String[]) row.getArray("evidence").getArray()),
                Moments.in(row, "answered_at"),
                Moments.in(row, "received_at"),
                row.getString("by"),
                row.getString("by_name"),
                row.getString("catalogue_version"),
                row.getString("cause"),
                row.getString("hidden_danger"));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JsonMapper.shared().writeValueAsString(value);
    }

    /** As precisely as the database keeps it. */
    private static OffsetDateTime at(Instant moment) {
        return Moments.of(moment.truncatedTo(ChronoUnit.MICROS));
    }
}
