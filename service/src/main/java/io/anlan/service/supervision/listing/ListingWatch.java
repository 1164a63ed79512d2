// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.Opening;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.Proceeding.ProceedingOrigin;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.Proceedings;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at listings whose days have passed: each is noted once, and a failed listing leads to interview and enforcement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ListingWatch {

    private final Proceedings proceedings;
    private final ProceedingDesk desk;
    private final ListingCourse course;
    private final Listings listings;

    ListingWatch(Proceedings proceedings, ProceedingDesk desk, ListingCourse course, Listings listings) {
        this.proceedings = proceedings;
        this.desk = desk;
        this.course = course;
        this.listings = listings;
    }

    public void look(String number) {
        desk.queue(number);
        LocalDate today = listings.today();
        Proceeding it = proceedings.demand(number);
        LocalDate publicity = course.publicityDue(it).orElse(today);
        if (publicity.isBefore(today) && !it.noted("publicity-late", publicity)) {
            it = desk.note(it, Change.note(it, "publicity-late", null, Map.of("dueOn", publicity)));
        }
        LocalDate dueOn = it.dueOn();
        if (it.is(ProceedingStatus.LISTED) && dueOn.isBefore(today) && !it.noted("failed", dueOn)) {
            it = desk.note(it, Change.note(it, "failed", null, Map.of("dueOn", dueOn)));
            propose(it, ProceedingKind.INTERVIEW, dueOn);
            propose(it, ProceedingKind.ENFORCEMENT, dueOn);
        }
    }

    private void propose(Proceeding it, ProceedingKind kind, LocalDate dueOn) {
        String cause = "listing-failed/" + it.number() + "/" + dueOn + "/" + kind;
        String reason = "挂牌督办 " + it.number() + " 期限 " + dueOn + " 已过，隐患未消除";
        desk.openOnce(
                new Opening(
                        kind,
                        it.about().hiddenDanger(),
                        ProceedingOrigin.PROCEEDING,
                        cause,
                        reason,
                        null,
                        Map.of("listing", it.number(), "dueOn", dueOn.toString())),
                cause);
    }
}
