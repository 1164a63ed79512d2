// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointStatus;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.level.LevelHistory.Kind;
import io.anlan.service.risk.level.OpenDangers.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the live level of risk points; in the caller's transaction, under the lock of the row. */
@Component
public class LiveLevels {

    private static final String ROW = """
            select id, scope, industry, enterprise_code, status, graded_level, live_level, missed_inspections
              from risk.risk_point where\s""";

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
                if (become(row, at, Map.of("hiddenDanger", danger.number()))) {
                    standing.refresh(row.enterprise());
                }
            }
        });
        return locked.isPresent();
    }

    /**
     * Takes over how many inspections in a row left out each active risk point of an enterprise.
     *
     * @param missed asked when nobody else can change them any more; risk points it does not name were left out by none
     */
    public void follow(String enterprise, Supplier<Map<UUID, Integer>> missed, Instant at) {
        List<Row> points = lockAll(enterprise);
        Map<UUID, Integer> counts = missed.get();
        boolean moved = false;
        for (Row row : points) {
            int count = counts.getOrDefault(row.id(), 0);
            if (count != row.missed()) {
                database.sql("update risk.risk_point set missed_inspections = ? where id = ?")
                        .params(count, row.id())
                        .update();
                moved |= become(row, at, Map.of("missedInspections", count));
            }
        }
        if (moved) {
            standing.refresh(enterprise);
        }
    }

    /** @return whether the level moved */
    private boolean become(Row row, Instant at, Map<String, Object> cause) {
        RiskLevel to = grading.liveLevel(row.graded(), openDangers.state(row.id()));
        if (row.live() == to) {
            return false;
        }
        database.sql("update risk.risk_point set live_level = ? where id = ?")
                .params(to.name(), row.id())
                .update();
        history.note(row.id(), Kind.LIVE, row.live(), to, at, cause);
        return true;
    }

    private Optional<Row> lock(UUID riskPoint) {
        return database.sql(ROW + "id = ? for update")
                .param(riskPoint)
                .query(LiveLevels::row)
                .optional();
    }

    private List<Row> lockAll(String enterprise) {
        return database.sql(ROW + "enterprise_code = ? and status = 'ACTIVE' order by ordinal for update")
                .param(enterprise)
                .query(LiveLevels::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("scope"),
                row.getString("industry"),
                row.getString("enterprise_code"),
                RiskPointStatus.valueOf(row.getString("status")),
                RiskLevel.valueOf(row.getString("graded_level")),
                RiskLevel.valueOf(row.getString("live_level")),
                row.getInt("missed_inspections"));
    }

    private record Row(
            UUID id,
            String scope,
            String industry,
            String enterprise,
            RiskPointStatus status,
            RiskLevel graded,
            RiskLevel live,
            int missed) {}
}
