// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.risk.RiskPointDossier.OpenDangerView;
import io.anlan.service.risk.grading.Grading.PointState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hidden dangers at risk points; in the caller's transaction. */
@Component
public class OpenDangers {

    private final JdbcClient database;

    OpenDangers(JdbcClient database) {
        this.database = database;
    }

    /** Those not closed, by number. */
    public List<OpenDangerView> at(UUID riskPoint) {
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

    /** How many are open, those whose level is not known yet count as general; and how many inspections left it out. */
    public PointState state(UUID riskPoint) {
        return database.sql("""
                        select count(*) filter (where d.level = 'MAJOR'),
                               count(d.number) filter (where d.level is distinct from 'MAJOR'),
                               count(*) filter (where d.overdue), max(p.missed_inspections)
                          from risk.risk_point p
                          left join risk.open_danger d on d.risk_point = p.id and d.closed_on is null
                         where p.id = ?""")
                .param(riskPoint)
                .query((row, index) -> new PointState(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Takes over how a hidden danger stands; a closed one stays as it is until its end is taken back. */
    void put(UUID riskPoint, String scope, String industry, Standing danger) {
        database.sql("""
                        insert into risk.open_danger as d (number, risk_point, scope, industry, measure, accident_type,
                                                           level, overdue, opened_on, closed_on, recurrence, revivals)
                        values (:number, :riskPoint, :scope, :industry, cast(:measure as text), cast(:type as text),
                                cast(:level as text), :overdue, :opened, cast(:closed as date), :recurrence,
                                :revivals)
                        on conflict (number) do update
                           set level = excluded.level, overdue = excluded.overdue, closed_on = excluded.closed_on,
                               recurrence = excluded.recurrence, revivals = excluded.revivals
                         where d.revivals = excluded.revivals and d.closed_on is null or d.revivals < excluded.revivals""")
                .param("number", danger.number())
                .param("riskPoint", riskPoint)
                .param("scope", scope)
                .param("industry", industry)
                .param("measure", danger.measure())
                .param("type", danger.accidentType())
                .param("level", danger.level() == null ? null : danger.level().name())
                .param("overdue", danger.overdue())
                .param("opened", danger.openedOn())
                .param("closed", danger.closedOn())
                .param("recurrence", danger.recurrence())
                .param("revivals", danger.revivals())
                .update();
    }

    private static @Nullable HiddenDangerLevel level(@Nullable String name) {
        return name == null ? null : HiddenDangerLevel.valueOf(name);
    }

    /**
     * How a hidden danger stands.
     *
     * @param level null while facts are missing
     * @param closedOn day it was closed or dismissed; null while it is open
     * @param revivals how often such an end was taken back
     */
    record Standing(
            String number,
            @Nullable String measure,
            @Nullable String accidentType,
            @Nullable HiddenDangerLevel level,
            boolean overdue,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int recurrence,
            int revivals) {}
}
