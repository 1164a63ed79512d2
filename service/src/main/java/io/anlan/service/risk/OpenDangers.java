// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.risk.RiskPointDossier.OpenDangerView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hidden dangers at risk points; in the caller's transaction. */
@Component
class OpenDangers {

    private final JdbcClient database;

    OpenDangers(JdbcClient database) {
        this.database = database;
    }

    /** Those not closed, by number. */
    List<OpenDangerView> at(UUID riskPoint) {
        return database.sql("""
                        select number, level, overdue, opened_on, measure, recurrence from risk.open_danger
                        where risk_point = ? and closed_on is null order by number""")
                .param(riskPoint)
                .query((row, index) -> new OpenDangerView(
                        row.getString(1),
                        level(row.getString(2)),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    private static @Nullable HiddenDangerLevel level(@Nullable String name) {
        return name == null ? null : HiddenDangerLevel.valueOf(name);
    }
}
