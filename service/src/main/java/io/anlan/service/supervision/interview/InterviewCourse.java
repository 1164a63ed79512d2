// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.interview;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.Proceedings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an interview asks and does by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InterviewCourse {

    private final Proceedings proceedings;
    private final ProceedingDesk desk;
    private final Cases cases;

    InterviewCourse(Proceedings proceedings, ProceedingDesk desk, Cases cases) {
        this.proceedings = proceedings;
        this.desk = desk;
        this.cases = cases;
    }

    public boolean hasAppeared(String number) {
        return proceedings.demand(number).stands("held", "absent");
    }

    public boolean isKept(String number) {
        return proceedings.demand(number).is(ProceedingStatus.CLOSED);
    }

    /** Not coming is reported to the level above, by the event of this entry. */
    public void reportAbsence(String number) {
        Proceeding it = proceedings.demand(number);
        desk.note(it, Change.note(it, "absence-reported", null, Map.of()));
    }

    public Instant nextLook(String number) {
        Instant now = cases.now();
        return Commitment.of(proceedings.demand(number)).stream()
                .filter(one -> !one.kept())
                .map(one -> endOf(one.commitment().dueOn()))
                .filter(moment -> moment.isAfter(now))
                .sorted()
                .findFirst()
                .orElseGet(() -> now.plus(Duration.ofDays(1)));
    }

    /** Each commitment that is late is noted once. */
    public void look(String number) {
        desk.queue(number);
        Proceeding it = proceedings.demand(number);
        LocalDate today = LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
        for (Commitment.Followed one : Commitment.of(it)) {
            boolean noted = it.entries().stream()
                    .anyMatch(entry -> entry.act().equals("commitment-late")
                            && entry.details().get("commitment") instanceof Number index
                            && index.intValue() == one.index());
            if (!one.kept() && one.commitment().dueOn().isBefore(today) && !noted) {
                it = desk.note(
                        it,
                        Change.note(it, "commitment-late", one.commitment().text(), Map.of("commitment", one.index())));
            }
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
    }
}
