// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.inspection.InspectionAnswered;
import io.anlan.service.inspection.InspectionMissed;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import io.anlan.service.risk.LeftOut;
import io.anlan.service.risk.RiskPointsChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the risk points how many inspections of one checker in a row left them out, which is a fact for the rules of their
 * live level. Events come at least once and in any order; each makes this look at how things stand now.
 */
@Component
class MissedInARow {

    /** More are not counted: a month of days, far beyond what any rule asks for, keeps the look short. */
    static final int MOST = 31;

    /**
     * Per risk point and checker, the missed inspections younger than the last one that did not leave it out: neither one that
     * was done, nor one in which all questions about this risk point were answered in time.
     */
    private static final String COUNTS = """
            with series as (
                select i.id, i.checked_by, i.frequency, i.due_on,
                       row_number() over (partition by i.checked_by, i.frequency order by i.due_on desc) as nth
                  from inspection.inspection i
                 where i.enterprise_code = :enterprise and i.kind = 'SELF' and i.state = 'MISSED'
                   and not exists (select from inspection.inspection d
                         where d.enterprise_code = i.enterprise_code and d.kind = 'SELF' and d.checked_by = i.checked_by
                           and d.frequency = i.frequency and d.state = 'DONE' and d.due_on > i.due_on)),
            asked as (
                select t.risk_point, s.checked_by, s.frequency, s.due_on, bool_or(a.inspection is null) as left_out
                  from series s join inspection.item t on t.inspection = s.id
                  left join inspection.answer a on a.inspection = t.inspection and a.risk_point = t.risk_point
                       and a.measure = t.measure
                 where s.nth <= :most group by t.risk_point, s.checked_by, s.frequency, s.due_on),
            seen as (
                select *, max(due_on) filter (where not left_out)
                              over (partition by risk_point, checked_by, frequency) as last_seen from asked)
            select risk_point, checked_by || ' ' || frequency as series, count(*) as missed
              from seen where left_out and (last_seen is null or due_on > last_seen) group by 1, 2""";

    private final JdbcClient database;
    private final ActiveRiskPoints riskPoints;
    private final Questions questions;
    private final LeftOut leftOut;
    private final Clock clock;

    MissedInARow(JdbcClient database, ActiveRiskPoints riskPoints, Questions questions, LeftOut leftOut, Clock clock) {
        this.database = database;
        this.riskPoints = riskPoints;
        this.questions = questions;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(InspectionMissed event) {
        leftOut.follow(event.enterprise(), () -> counts(event.enterprise()), event.at());
    }

    @ApplicationModuleListener
    void on(InspectionAnswered event) {
        leftOut.follow(event.enterprise(), () -> counts(event.enterprise()), event.at());
    }

    /** Who checks a risk point may have changed: what nobody is to check any more is not missed any more. */
    @ApplicationModuleListener
    void on(RiskPointsChanged event) {
        Instant now = clock.instant();
        leftOut.follow(event.enterprise(), () -> counts(event.enterprise()), now);
    }

    private Map<UUID, Integer> counts(String enterprise) {
        Map<UUID, Set<String>> checked =
                riskPoints.of(enterprise).stream().collect(Collectors.toMap(ActiveRiskPoint::id, this::series));
        Map<UUID, Integer> counts = new HashMap<>();
        database.sql(COUNTS).param("enterprise", enterprise).param("most", MOST).query(row -> {
            UUID point = row.getObject(1, UUID.class);
            if (checked.getOrDefault(point, Set.of()).contains(row.getString(2))) {
                counts.merge(point, row.getInt(3), Math::max);
            }
        });
        return counts;
    }

    /** By whom and how often a risk point is to be checked now. */
    private Set<String> series(ActiveRiskPoint point) {
        return questions.of(point).stream()
                .map(measure -> measure.checkedBy() + " " + Period.counted(measure.frequency()))
                .collect(Collectors.toSet());
    }
}
