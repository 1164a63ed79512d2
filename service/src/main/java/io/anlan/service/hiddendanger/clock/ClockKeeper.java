// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DeadlineMoved;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionDecided;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionEnded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionRequested;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReinstated;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReopened;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerSentBack;
import io.anlan.service.hiddendanger.HiddenDangerEvent.MajorHiddenDangerReported;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanSubmitted;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationSubmitted;
import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockedCase;
import io.anlan.service.hiddendanger.clock.Clocks.Occasion;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the clocks what happened to a hidden danger, in the transaction in which it happened. */
@Component
public class ClockKeeper {

    private static final Map<Class<?>, DutyEvent> EVENTS = Map.ofEntries(
            Map.entry(HiddenDangerGraded.class, DutyEvent.GRADED),
            Map.entry(MajorHiddenDangerReported.class, DutyEvent.REPORTED),
            Map.entry(RectificationPlanSubmitted.class, DutyEvent.PLAN_SUBMITTED),
            Map.entry(RectificationPlanRejected.class, DutyEvent.PLAN_RETURNED),
            Map.entry(RectificationOrdered.class, DutyEvent.ORDERED),
            Map.entry(DeadlineMoved.class, DutyEvent.DEADLINE_MOVED),
            Map.entry(HiddenDangerSentBack.class, DutyEvent.SENT_BACK),
            Map.entry(ExtensionRequested.class, DutyEvent.EXTENSION_REQUESTED),
            Map.entry(ExtensionEnded.class, DutyEvent.EXTENSION_ENDED),
            Map.entry(RectificationSubmitted.class, DutyEvent.SUBMITTED),
            Map.entry(RectificationRejected.class, DutyEvent.REJECTED),
            Map.entry(HiddenDangerClosed.class, DutyEvent.ACCEPTED),
            Map.entry(HiddenDangerReopened.class, DutyEvent.REOPENED),
            Map.entry(HiddenDangerReinstated.class, DutyEvent.REINSTATED),
            Map.entry(HiddenDangerDismissed.class, DutyEvent.DISMISSED));

    private final Clocks clocks;

    ClockKeeper(Clocks clocks) {
        this.clocks = clocks;
    }

    public void happened(HiddenDangerEvent event) {
        dutyEvent(event).ifPresent(happened -> clocks.happened(about(event.about()), happened, occasion(event)));
    }

    private static Optional<DutyEvent> dutyEvent(HiddenDangerEvent event) {
        if (event instanceof ExtensionDecided decided) {
            return Optional.of(decided.approved() ? DutyEvent.EXTENSION_APPROVED : DutyEvent.EXTENSION_REFUSED);
        }
        if (event instanceof HiddenDangerReinstated back && back.dueOn() == null) {
            return Optional.empty(); // no time was running
        }
        return Optional.ofNullable(EVENTS.get(event.getClass()));
    }

    /** What was accepted was rectified on the day of its submission, however long the review took. */
    private static Occasion occasion(HiddenDangerEvent event) {
        LocalDate today = LocalDate.ofInstant(event.at(), Shanghai.ZONE);
        if (event instanceof RectificationOrdered ordered) {
            return new Occasion(today, Map.of(), Map.of(Duty.RECTIFICATION, ordered.period()));
        }
        if (event instanceof DeadlineMoved moved) {
            return new Occasion(moved.from(), Map.of(), Map.of(Duty.RECTIFICATION, moved.period()));
        }
        if (event instanceof HiddenDangerReinstated back && back.dueOn() != null) {
            LocalDate from = back.dueOn().isBefore(today) ? back.dueOn() : today;
            return new Occasion(
                    today,
                    Map.of(Duty.RECTIFICATION, from),
                    Map.of(Duty.RECTIFICATION, Period.until(back.dueOn(), from)));
        }
        if (event instanceof HiddenDangerClosed closed) {
            return new Occasion(today, Map.of(Duty.RECTIFICATION, closed.rectifiedOn()), Map.of());
        }
        return new Occasion(today);
    }

    private static ClockedCase about(About about) {
        String industry = Objects.requireNonNull(about.industry(), "the industry of its enterprise");
        return new ClockedCase(
                about.number(),
                about.scope(),
                new Jurisdiction(about.district(), industry),
                about.level(),
                about.source());
    }
}
