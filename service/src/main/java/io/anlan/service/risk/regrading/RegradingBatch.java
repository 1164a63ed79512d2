// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.regrading.Regradings.Counts;
import io.anlan.service.risk.regrading.Regradings.Span;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grades the risk points of some ordinals in the caller's transaction. Equal scores have equal grades, so the rules are
 * asked once for each combination, and one statement writes what they said to all rows that have it.
 */
@Component
class RegradingBatch {

    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};

    /** Combinations of scores; of equal text or not, as JSON they are compared by value. */
    private static final String GROUPS = """
            select distinct method, scores, to_jsonb(direct_grounds) as grounds from risk.risk_point
             where ordinal > :from and ordinal <= :to and status = 'ACTIVE'""";

    /** Those whose live level depends on more than their scores. */
    private static final String STATES = """
            select p.id, p.method, p.scores, to_jsonb(p.direct_grounds) as grounds, p.missed_inspections as missed,
                   count(*) filter (where d.level = 'MAJOR') as major,
                   count(d.number) filter (where d.level is distinct from 'MAJOR') as general,
                   count(*) filter (where d.overdue) as overdue
              from risk.risk_point p left join risk.open_danger d on d.risk_point = p.id and d.closed_on is null
             where p.ordinal > :from and p.ordinal <= :to and p.status = 'ACTIVE'
               and (d.number is not null or p.missed_inspections > 0) group by p.id""";

    private static final String WRITE = """
            with g as materialized (
                select * from jsonb_to_recordset(cast(:groups as jsonb))
                    as g(method text, scores jsonb, grounds jsonb, level text, control text, pack text, live text)),
            l as materialized (
                select * from jsonb_to_recordset(cast(:states as jsonb)) as l(id uuid, live text)),
            n as materialized (
                select p.id, p.scope, p.industry, p.enterprise_code, p.graded_level, p.live_level, g.level, g.control, g.pack,
                       coalesce(l.live, g.live) as live, p.control_level, p.graded_by_pack
                  from risk.risk_point p
                  join g on g.method = p.method and g.scores = p.scores and g.grounds = to_jsonb(p.direct_grounds)
                  left join l on l.id = p.id
                 where p.ordinal > :from and p.ordinal <= :to and p.status = 'ACTIVE'),
            noted as (
                insert into risk.level_change (risk_point, scope, industry, at, kind, from_level, to_level, cause)
                select id, scope, industry, cast(:at as timestamptz), 'GRADED', graded_level, level, cast(:cause as jsonb)
                  from n where level <> graded_level
                union all
                select id, scope, industry, cast(:at as timestamptz), 'LIVE', live_level, live, cast(:cause as jsonb)
                  from n where live <> live_level),
            written as (
                update risk.risk_point p
                   set graded_level = n.level, live_level = n.live, control_level = n.control, graded_by_pack = n.pack,
                       graded_on = cast(:on as date)
                  from n
                 where p.id = n.id and (n.level, n.live, n.control, n.pack)
                           is distinct from (n.graded_level, n.live_level, n.control_level, n.graded_by_pack))
            select count(*) as done, count(*) filter (where level <> graded_level) as graded,
                   count(*) filter (where live <> live_level) as live,
                   coalesce(array_agg(distinct enterprise_code) filter (where live <> live_level), '{}') as enterprises
              from n""";

    private final JdbcClient database;
    private final Grading grading;
    private final RiskPointIntake intake;
    private final Clock clock;

    RegradingBatch(JdbcClient database, Grading grading, RiskPointIntake intake, Clock clock) {
        this.database = database;
        this.grading = grading;
        this.intake = intake;
        this.clock = clock;
    }

    Counts grade(Span span, UUID regrading, Instant at) {
        long locked = lock(span);
        var known = new HashMap<Scores, Optional<Grading.Level>>();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Scores scores : query(GROUPS, span).query(RegradingBatch::scores).list()) {
            level(scores, known).ifPresent(level -> groups.add(group(scores, level)));
        }
        Written written = query(WRITE, span)
                .param("groups", JsonMapper.shared().writeValueAsString(groups))
                .param("states", JsonMapper.shared().writeValueAsString(states(span, known)))
                .param("at", Moments.of(at))
                .param("on", LocalDate.ofInstant(at, clock.getZone()))
                .param("cause", JsonMapper.shared().writeValueAsString(Map.of("regrading", regrading.toString())))
                .query((row, index) ->
                        new Written(row.getLong("done"), row.getLong("graded"), row.getLong("live"), List.of((String[])
                                row.getArray("enterprises").getArray())))
                .single();
        intake.refresh(written.enterprises());
        return new Counts(locked, written.graded(), written.live(), locked - written.done());
    }

    /** Nobody changes one of them, nor its state, until all are graded. */
    private long lock(Span span) {
        return query("""
                        with locked as materialized (
                            select id from risk.risk_point
                             where ordinal > :from and ordinal <= :to and status = 'ACTIVE' order by ordinal for update)
                        select count(*) from locked""", span).query(Long.class).single();
    }

    private List<Map<String, Object>> states(Span span, Map<Scores, Optional<Grading.Level>> known) {
        List<Map<String, Object>> states = new ArrayList<>();
        query(STATES, span)
                .query((row, index) -> {
                    var state = new PointState(
                            row.getInt("major"), row.getInt("general"), row.getInt("overdue"), row.getInt("missed"));
                    String id = row.getString("id");
                    level(scores(row, index), known)
                            .ifPresent(level -> states.add(Map.of(
                                    "id",
                                    id,
                                    "live",
                                    grading.liveLevel(level.level(), state).name())));
                    return id;
                })
                .list();
        return states;
    }

    /** Nothing when the tables of today do not have such scores. */
    private Optional<Grading.Level> level(Scores scores, Map<Scores, Optional<Grading.Level>> known) {
        return known.computeIfAbsent(scores, asked -> {
            try {
                return Optional.of(grading.level(asked));
            } catch (Refusal notInTheTables) {
                return Optional.empty();
            }
        });
    }

    private Map<String, Object> group(Scores scores, Grading.Level level) {
        return Map.of(
                "method", scores.method().name(),
                "scores", scores.scores(),
                "grounds", scores.directGrounds(),
                "level", level.level().name(),
                "control", level.control().name(),
                "pack", level.gradedBy(),
                "live", grading.liveLevel(level.level(), PointState.CALM).name());
    }

    private static Scores scores(ResultSet row, int index) throws SQLException {
        return new Scores(
                GradingMethod.valueOf(row.getString("method")),
                JsonMapper.shared().readValue(row.getString("scores"), SCORES),
                List.of(JsonMapper.shared().readValue(row.getString("grounds"), String[].class)));
    }

    private JdbcClient.StatementSpec query(String sql, Span span) {
        return database.sql(sql).param("from", span.from()).param("to", span.to());
    }

    private record Written(long done, long graded, long live, List<String> enterprises) {}
}
