// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionDecided;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ProgressMissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ReminderFell;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.supervision.SupervisionEvent;
import io.anlan.service.supervision.SupervisionEvent.LadderStepAnnounced;
import io.anlan.service.supervision.SupervisionEvent.LadderStepEased;
import io.anlan.service.supervision.SupervisionEvent.LadderStepTaken;
import io.anlan.service.supervision.ladder.LadderFacts.DutyState;
import io.anlan.service.supervision.ladder.LadderFacts.RunningDuty;
import io.anlan.service.supervision.ladder.process.EscalationWorkflow;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes what a ladder has to know, in the transaction in which it changes, and begins a ladder when the first clock runs. What
 * follows from it is found out afterwards, by the look that the change asks for: nobody's act waits for it.
 */
@Component
class LadderFollowing {

    private final Cases cases;
    private final Clocks clocks;
    private final ObjectProvider<ListingStanding> listings;
    private final LadderStore store;
    private final EscalationWorkflow workflow;
    private final ApplicationEventPublisher outbox;

    LadderFollowing(
            Cases cases,
            Clocks clocks,
            ObjectProvider<ListingStanding> listings,
            LadderStore store,
            EscalationWorkflow workflow,
            ApplicationEventPublisher outbox) {
        this.cases = cases;
        this.clocks = clocks;
        this.listings = listings;
        this.store = store;
        this.workflow = workflow;
        this.outbox = outbox;
    }

    @EventListener
    void on(HiddenDangerEvent event) {
        if (event instanceof ReminderFell || event instanceof BecameOverdue) {
            return; // time alone, which the ladder counts itself
        }
        var more = new Counts(
                event instanceof ExtensionDecided decided && decided.approved() ? 1 : 0,
                event instanceof ProgressMissed ? 1 : 0);
        cases.find(event.about().number())
                .ifPresent(it -> follow(it, event.getClass().getSimpleName(), more));
    }

    @EventListener
    void on(SupervisionEvent event) {
        if (event instanceof LadderStepTaken
                || event instanceof LadderStepEased
                || event instanceof LadderStepAnnounced) {
            return; // of the ladder itself
        }
        cases.find(event.about().number())
                .ifPresent(it -> follow(it, event.getClass().getSimpleName(), Counts.NONE));
    }

    /** Begins the ladder of an open hidden danger that was ordered before there were ladders. */
    void takeOver(String number) {
        follow(cases.look(number), "taken-over", Counts.NONE);
    }

    private void follow(CaseFile it, String cause, Counts more) {
        LadderKey key = new LadderKey(it.number(), it.episode());
        Optional<LadderFacts> before = store.lastFacts(key).map(LadderFacts.Dated::facts);
        Counts until = before.map(Counts::of).orElse(Counts.NONE);
        LadderFacts now = facts(it, until.and(more));
        boolean nothingToClimb = before.isEmpty() && (now.over() || now.duties().isEmpty());
        if (nothingToClimb || before.filter(now::equals).isPresent()) {
            return;
        }
        boolean begins = store.begin(key, it.about(), cases.now());
        store.note(key, it.about(), cases.now(), cause, now);
        boolean goesOn = !now.over() && store.goOn(key);
        if (begins || goesOn) {
            workflow.begun(key);
        } else {
            outbox.publishEvent(new LadderFactsChanged(key.text()));
        }
    }

    private LadderFacts facts(CaseFile it, Counts counts) {
        boolean over = !it.status().isOpen();
        List<RunningDuty> duties = over
                ? List.of()
                : clocks.running(it.number()).entrySet().stream()
                        .map(clock -> new RunningDuty(clock.getKey(), clock.getValue(), state(clock.getKey(), it)))
                        .toList();
        return new LadderFacts(
                it.under(),
                it.level(),
                it.source(),
                it.rejections(),
                counts.missedProgress(),
                counts.extensions(),
                listings.stream()
                        .flatMap(listing -> listing.levelOf(it.number()).stream())
                        .findFirst()
                        .orElse(null),
                over,
                duties);
    }

    /** A rectification that was submitted waits for others; every other duty runs while its clock does. */
    private static DutyState state(Duty duty, CaseFile it) {
        if (duty != Duty.RECTIFICATION) {
            return DutyState.RUNNING;
        }
        return switch (it.status().name()) {
            case "SUBMITTED" -> it.overdueSince() == null ? DutyState.WAITS_IN_TIME : DutyState.WAITS_LATE;
            case "DEFERRED" -> DutyState.DEFERRED;
            default -> DutyState.RUNNING;
        };
    }

    /** What only events tell, counted within an episode. */
    private record Counts(int extensions, int missedProgress) {

        static final Counts NONE = new Counts(0, 0);

        static Counts of(LadderFacts facts) {
            return new Counts(facts.extensions(), facts.missedProgress());
        }

        Counts and(Counts more) {
            return new Counts(extensions + more.extensions, missedProgress + more.missedProgress);
        }
    }
}
