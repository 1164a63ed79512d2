// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the levels of risk points went; in the caller's transaction. */
@Component
class LevelHistory {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Which of the two levels. */
    enum Kind {
        GRADED,
        LIVE
    }

    private final JdbcClient database;

    LevelHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps a change; nothing when there is none.
     *
     * @param from null when there was no level before
     * @param cause plain JSON values
     */
    void note(
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
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("cause", JsonMapper.shared().writeValueAsString(cause))
                .update();
    }

    /** All changes, oldest first. */
    List<LevelChange> of(UUID riskPoint) {
        return database.sql("""
                        select at, kind, from_level, to_level, cause from risk.level_change
                        where risk_point = ? order by at, id""")
                .param(riskPoint)
                .query((row, index) -> new LevelChange(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        level(row.getString(3)),
                        RiskLevel.valueOf(row.getString(4)),
                        JsonMapper.shared().readValue(row.getString(5), OBJECT)))
                .list();
    }

    private static @Nullable RiskLevel level(@Nullable String name) {
        return name == null ? null : RiskLevel.valueOf(name);
    }
}
