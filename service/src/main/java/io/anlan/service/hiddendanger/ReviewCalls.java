// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.ReviewDue;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls for the review of what was submitted, to those it waits for: three days and one day before the clock of the review
 * ends, on its last day, and once when that has passed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewCalls {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Days before the last one; recommended practice. */
    private static final Set<Long> CALLED_BEFORE = Set.of(3L, 1L, 0L);

    private final HiddenDangers hiddenDangers;
    private final Clocks clocks;
    private final Chronicle chronicle;
    private final JdbcClient database;

    ReviewCalls(HiddenDangers hiddenDangers, Clocks clocks, Chronicle chronicle, JdbcClient database) {
        this.hiddenDangers = hiddenDangers;
        this.clocks = clocks;
        this.chronicle = chronicle;
        this.database = database;
    }

    /** The next morning, so that whatever happened to the clock until then is seen. */
    public Instant nextLook() {
        Instant now = chronicle.now();
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        Instant morning = morningOf(today);
        return morning.isAfter(now) ? morning : morningOf(today.plusDays(1));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Shanghai.ZONE).toInstant();
    }

    /** Calls if today is a day for it; the key of the table makes each call happen once. */
    public void call(String number) {
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number);
        Verification stage = it.awaited().orElse(null);
        LocalDate dueOn = clocks.dueOn(number, Duty.REVIEW).orElse(null);
        if (stage == null || dueOn == null) {
            return;
        }
        Instant now = chronicle.now();
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        long left = dueOn.toEpochDay() - today.toEpochDay();
        boolean overdue = left < 0;
        if ((overdue || CALLED_BEFORE.contains(left)) && firstTime(it, overdue ? dueOn.plusDays(1) : today, now)) {
            Map<String, Object> details =
                    Map.of("dueOn", dueOn.toString(), "stage", stage.stage().name());
            chronicle.keep(it, overdue ? "review-overdue" : "review-called", Chronicle.state(it), details, null);
            chronicle.publish(new ReviewDue(it.about(), now, it.submissions().size(), dueOn, overdue, stage.roles()));
        }
    }

    private boolean firstTime(HiddenDanger it, LocalDate day, Instant now) {
        return database.sql("""
                        insert into hidden_danger.review_call (number, round, call_on, scope, industry, called_at)
                        values (:number, :round, :day, :scope, :industry, :now) on conflict do nothing""")
                        .param("number", it.number())
                        .param("round", it.submissions().size())
                        .param("day", day)
                        .param("scope", it.scope())
                        .param("industry", it.industry())
                        .param("now", Moments.of(now))
                        .update()
                == 1;
    }
}
