// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import io.anlan.service.supervision.listing.ListingPolicy.ListedCase;
import io.anlan.service.supervision.listing.ListingPolicy.ListingAdvice;
import io.anlan.service.supervision.listing.ListingPolicy.ListingRequirements;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.Proceedings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules say about listings, on the day they are asked. */
@Component
class Listings {

    private final ListingPolicy policy;
    private final Proceedings proceedings;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Listings(ListingPolicy policy, Proceedings proceedings, WorkingCalendars calendars, Clock clock) {
        this.policy = policy;
        this.proceedings = proceedings;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
    }

    ListingAdvice advice(CaseFile danger) {
        LocalDate today = today();
        LocalDate due = danger.dueOn();
        int over = due == null ? 0 : Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(due, today)));
        return policy.advice(
                new ListedCase(
                        danger.under(),
                        danger.level(),
                        danger.source(),
                        over,
                        danger.rejections(),
                        proceedings
                                .activeListing(danger.number())
                                .map(Proceeding::level)
                                .orElse(null)),
                today);
    }

    ListingRequirements requirements(Proceeding it) {
        Jurisdiction under = new Jurisdiction(it.about().district(), it.about().industry());
        return policy.requirements(it.level(), under, today());
    }

    /** The last day on which more time may be asked for. */
    LocalDate lastDayToAsk(Proceeding it) {
        return requirements(it).requestAhead().before(it.dueOn(), calendar(it));
    }

    /** Until when a request for more time is to be decided, where it is made today. */
    LocalDate decideBy(Proceeding it) {
        return requirements(it).decideWithin().after(today(), calendar(it));
    }

    private WorkingCalendar calendar(Proceeding it) {
        return calendars.in(it.about().district());
    }

    /** Until when a request for more time that nobody decided yet asks. */
    static Optional<LocalDate> requested(Proceeding it) {
        return request(it, "requestedTo");
    }

    static Optional<LocalDate> requestedToBeDecidedBy(Proceeding it) {
        return request(it, "decideBy");
    }

    private static Optional<LocalDate> request(Proceeding it, String day) {
        return it.last("extension-requested", "extended", "extension-refused")
                .filter(entry -> entry.act().equals("extension-requested"))
                .map(entry -> LocalDate.parse((String) entry.details().get(day)));
    }
}
