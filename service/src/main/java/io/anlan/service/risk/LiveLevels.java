// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.risk.LevelHistory.Kind;
import io.anlan.service.risk.OpenDangers.Standing;
import io.anlan.service.risk.grading.Grading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the live level of risk points; in the caller's transaction, under the lock of the row. */
@Component
class LiveLevels {

    private final JdbcClient database;
    private final OpenDangers openDangers;
    private final Grading grading;
    private final LevelHistory history;
    private final EnterpriseStanding standing;

    LiveLevels(
            JdbcClient database,
            OpenDangers openDangers,
            Grading grading,
            LevelHistory history,
            EnterpriseStanding standing) {
        this.database = database;
        this.openDangers = openDangers;
        this.grading = grading;
        this.history = history;
        this.standing = standing;
    }

    /**
     * Takes over how a hidden danger stands and what that makes of the live level.
     *
     * @param scope of the enterprise the hidden danger belongs to
     * @return whether that enterprise has the risk point
     */
    boolean follow(UUID riskPoint, String scope, Standing danger, Instant at) {
        Optional<Row> locked = lock(riskPoint).filter(row -> row.scope().equals(scope));
        locked.ifPresent(row -> {
            openDangers.put(riskPoint, row.scope(), row.industry(), danger);
            if (row.status() == RiskPointStatus.ACTIVE) {
                RiskLevel live = grading.liveLevel(row.graded(), openDangers.count(riskPoint));
                become(riskPoint, row, live, at, Map.of("hiddenDanger", danger.number()));
            }
        });
        return locked.isPresent();
    }

    private void become(UUID riskPoint, Row row, RiskLevel to, Instant at, Map<String, Object> cause) {
        if (row.live() != to) {
            database.sql("update risk.risk_point set live_level = ? where id = ?")
                    .params(to.name(), riskPoint)
                    .update();
            history.note(riskPoint, Kind.LIVE, row.live(), to, at, cause);
            standing.refresh(row.enterprise());
        }
    }

    private Optional<Row> lock(UUID riskPoint) {
        return database.sql("""
                        select scope, industry, enterprise_code, status, graded_level, live_level from risk.risk_point
                        where id = ? for update""")
                .param(riskPoint)
                .query((row, index) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        RiskPointStatus.valueOf(row.getString(4)),
                        RiskLevel.valueOf(row.getString(5)),
                        RiskLevel.valueOf(row.getString(6))))
                .optional();
    }

    private record Row(
            String scope,
            String industry,
            String enterprise,
            RiskPointStatus status,
            RiskLevel graded,
            RiskLevel live) {}
}
