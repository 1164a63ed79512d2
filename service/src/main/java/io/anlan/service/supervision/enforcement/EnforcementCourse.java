// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

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

/** What the process of a transfer asks and does by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnforcementCourse {

    private final Proceedings proceedings;
    private final ProceedingDesk desk;
    private final Cases cases;

    EnforcementCourse(Proceedings proceedings, ProceedingDesk desk, Cases cases) {
        this.proceedings = proceedings;
        this.desk = desk;
        this.cases = cases;
    }

    public boolean isTransferred(String number) {
        return proceedings.demand(number).is(ProceedingStatus.TRANSFERRED);
    }

    public boolean isFiled(String number) {
        return proceedings.demand(number).is(ProceedingStatus.FILED);
    }

    public boolean isPenalty(String number) {
        return proceedings.demand(number).endedAt() == null;
    }

    public Instant nextLook(String number) {
        Instant end = proceedings
                .demand(number)
                .dueOn()
                .plusDays(1)
                .atStartOfDay(Shanghai.ZONE)
                .toInstant();
        Instant now = cases.now();
        return end.isAfter(now) ? end : now.plus(Duration.ofDays(1));
    }

    /** A case that was not decided in its ninety days is noted once. */
    public void look(String number) {
        desk.queue(number);
        Proceeding it = proceedings.demand(number);
        LocalDate today = LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
        if (it.dueOn().isBefore(today) && !it.noted("case-late", it.dueOn())) {
            desk.note(it, Change.note(it, "case-late", null, Map.of("dueOn", it.dueOn())));
        }
    }
}
