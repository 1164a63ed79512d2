// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RecheckFellDue;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells once that the day of a recheck has come. */
@Component
class DueRechecks {

    private static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final Cases cases;

    DueRechecks(JdbcClient database, Cases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** @return of how many it was told; two nodes at once tell of different ones */
    @Transactional
    public int tell() {
        Instant now = cases.now();
        List<Due> told = database.sql("""
                        update hidden_danger.recheck t set told_at = :now
                         where t.id in (select r.id from hidden_danger.recheck r
                                          join hidden_danger.hidden_danger h on h.number = r.number
                                         where r.result is null and r.told_at is null and r.due_on <= :today
                                           and h.status = 'CLOSED' and h.episode = r.episode
                                         order by r.due_on, r.id limit %d for update of r skip locked)
                        returning t.number, t.episode, t.due_on, t.kind""".formatted(AT_ONCE))
                .param("now", Moments.of(now))
                .param("today", LocalDate.ofInstant(now, Shanghai.ZONE))
                .query((row, index) -> new Due(
                        row.getString("number"),
                        row.getInt("episode"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("kind").equals("SAMPLE")))
                .list();
        for (Due due : told) {
            CaseFile file = cases.look(due.number());
            cases.publish(new RecheckFellDue(file.about(), now, due.episode(), due.dueOn(), due.sampled()));
        }
        return told.size();
    }

    private record Due(String number, int episode, LocalDate dueOn, boolean sampled) {}
}
