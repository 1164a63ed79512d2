// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.platform.Moments;
import io.anlan.service.risk.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the levels of risk points went; in the caller's transaction. */
@Component
public class LevelHistory {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Which of the two levels. */
    public enum Kind {
        GRADED,
        LIVE
    }

    private static final int BATCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    LevelHistory(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Keeps a change; nothing when there is none.
     *
     * @param from null when there was no level before
     * @param cause plain JSON values
     */
    public void note(
            UUID riskPoint, Kind kind, @Nullable RiskLevel from, RiskLevel to, Instant at, Map<String, Object> cause) {
        if (from == to) {
            return;
        }
        database.sql("""
                        insert into risk.level_change
                            (risk_point, scope, industry, at, kind, from_level, to_level, cause)
                        select p.id, p.scope, p.industry, :at, :kind, cast(:from as text), :to, cast(:cause as jsonb)
                          from risk.risk_point p where p.id = :id""")
                .param("id", riskPoint)
                .param("at", Moments.of(at))
                .param("kind", kind.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("cause", JsonMapper.shared().writeValueAsString(cause))
                .update();
    }

    /** A risk point and what it was first assessed as. */
    public record First(
            UUID riskPoint, String scope, @Nullable String industry, Assessment assessment) {}

    /** Keeps the first levels of new risk points. */
    public void begin(List<First> points, Instant at, String by) {
        for (Kind kind : Kind.values()) {
            batches.batchUpdate("""
                    insert into risk.level_change (risk_point, scope, industry, at, kind, to_level, cause)
                    values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""", points, BATCH, (insert, point) -> {
                Assessment own = point.assessment();
                insert.setObject(1, point.riskPoint());
                insert.setString(2, point.scope());
                insert.setString(3, point.industry());
                insert.setObject(4, Moments.of(at));
                insert.setString(5, kind.name());
                insert.setString(6, (kind == Kind.GRADED ? own.gradedLevel() : own.liveLevel()).name());
                insert.setString(
                        7,
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of("act", "reported", "by", by, "gradedBy", own.gradedByPack())));
            });
        }
    }

    /** All changes, oldest first. */
    public List<LevelChange> of(UUID riskPoint) {
        return database.sql("""
                        select at, kind, from_level, to_level, cause from risk.level_change
                        where risk_point = ? order by at, id""")
                .param(riskPoint)
                .query((row, index) -> new LevelChange(
                        Moments.in(row, "at"),
                        row.getString(2),
                        level(row.getString(3)),
                        RiskLevel.valueOf(row.getString(4)),
                        JsonMapper.shared().readValue(row.getString(5), OBJECT)))
                .list();
    }

    /** The last live levels of an enterprise's risk points that changed, newest first; first levels are no change. */
    public List<MovedLevel> ofEnterprise(String code, int most) {
        return database.sql("""
                        select c.at, p.number, p.name, c.from_level, c.to_level
                          from risk.risk_point p join risk.level_change c on c.risk_point = p.id
                         where p.enterprise_code = :code and c.kind = 'LIVE' and c.from_level is not null
                         order by c.at desc, c.id desc limit :most""")
                .param("code", code)
                .param("most", most)
                .query((row, index) -> new MovedLevel(
                        Moments.in(row, "at"),
                        row.getString(2),
                        row.getString(3),
                        RiskLevel.valueOf(row.getString(4)),
                        RiskLevel.valueOf(row.getString(5))))
                .list();
    }

    private static @Nullable RiskLevel level(@Nullable String name) {
        return name == null ? null : RiskLevel.valueOf(name);
    }
}
