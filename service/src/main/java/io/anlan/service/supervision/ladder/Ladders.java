// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.hiddendanger.register.Rungs;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderStore.Looked;
import io.anlan.service.supervision.ladder.Move.Eased;
import io.anlan.service.supervision.ladder.Move.Taken;
import io.anlan.service.supervision.ladder.process.EscalationWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at ladders: takes what was reached, takes back what eased, and says when to look again. */
@Service
public class Ladders {

    /** Nothing is forecast beyond: rules and calendars change, so a ladder is looked at again by then at the latest. */
    static final Duration HORIZON = Duration.ofDays(40);

    private final LadderStore store;
    private final LadderPolicy policy;
    private final WorkingCalendars calendars;
    private final Cases cases;
    private final Rungs rungs;
    private final LadderActs acts;
    private final EscalationWorkflow workflow;

    Ladders(
            LadderStore store,
            LadderPolicy policy,
            WorkingCalendars calendars,
            Cases cases,
            Rungs rungs,
            LadderActs acts,
            EscalationWorkflow workflow) {
        this.store = store;
        this.policy = policy;
        this.calendars = calendars;
        this.cases = cases;
        this.rungs = rungs;
        this.acts = acts;
        this.workflow = workflow;
    }

    /** May come twice, and twice at the same time: then the second finds nothing left to do. */
    @ApplicationModuleListener
    void on(LadderFactsChanged event) {
        lookSoon(LadderKey.of(event.ladder()));
    }

    /** Asks for a look at once; does nothing when one is due already or the ladder is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lookSoon(LadderKey key) {
        lock(key);
        workflow.changed(key);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void look(LadderKey key) {
        Looked before = lock(key)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no ladder " + key.text() + ". Maybe its process was begun without it."));
        if (before.overAt() == null) {
            look(key, before);
        }
    }

    /** As every act: first the hidden danger, then what belongs to it. */
    private Optional<Looked> lock(LadderKey key) {
        cases.queue(key.number());
        return store.lock(key);
    }

    private void look(LadderKey key, Looked before) {
        List<LadderFacts.Dated> history = store.facts(key);
        LadderFacts.Dated last = history.get(history.size() - 1);
        Instant from = Objects.requireNonNullElse(before.at(), before.begunAt());
        Instant to = cases.now().isBefore(from) ? from : cases.now(); // a clock that was put back changes nothing
        WorkingCalendar calendar = calendars.in(last.facts().under().division());
        LadderQuestions questions = new LadderQuestions(policy, calendar);
        Climb climb = new Climb(questions, calendar, store.standings(key));
        climb.through(history, before.fact(), from, to);
        About about = cases.look(key.number()).about();
        for (Move move : climb.moves()) {
            LadderFacts.Dated then = at(history, move.at());
            if (move instanceof Taken taken) {
                acts.take(key, about, taken, then.facts(), questions);
            } else if (move instanceof Eased eased) {
                acts.ease(key, about, eased, then.cause());
            }
        }
        LadderFacts facts = last.facts();
        Asked reached = climb.reached(facts, to);
        boolean over = facts.over();
        Instant next = over ? null : climb.next(facts, to, to.plus(HORIZON));
        store.looked(key, new Looked(before.begunAt(), to, last.id(), over ? to : null, next), reached);
        rungs.stands(about, reached == null ? null : reached.step().name(), to);
    }

    private static LadderFacts.Dated at(List<LadderFacts.Dated> history, Instant moment) {
        return history.stream()
                .filter(dated -> !dated.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(history.get(0));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isOver(LadderKey key) {
        return store.find(key).map(looked -> looked.overAt() != null).orElse(true);
    }

    /** The next moment at which something falls if nothing changes; asked after a look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant nextLookAt(LadderKey key) {
        return store.find(key)
                .map(Looked::nextAt)
                .orElseThrow(() -> new IllegalStateException(
                        "Ladder " + key.text() + " has no next moment. Maybe it is over, or was never looked at."));
    }
}
