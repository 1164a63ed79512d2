// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.SupervisionEvent.ProceedingMoved;
import io.anlan.service.supervision.proceeding.Proceeding.Opened;
import io.anlan.service.supervision.proceeding.Proceeding.Subject;
import io.anlan.service.supervision.proceeding.Proceeding.Terms;
import io.anlan.service.supervision.process.ProceedingWorkflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The frame of every act in a proceeding: may this person, on what was seen; then entry, trail, event and process. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProceedingDesk {

    private static final int MOST_WORDS = 2000;

    private final Proceedings proceedings;
    private final List<Obstacles> obstacles;
    private final Cases cases;
    private final AuditTrail trail;
    private final ProceedingWorkflow workflow;
    private final ApplicationEventPublisher outbox;

    ProceedingDesk(
            Proceedings proceedings,
            List<Obstacles> obstacles,
            Cases cases,
            AuditTrail trail,
            ProceedingWorkflow workflow,
            ApplicationEventPublisher outbox) {
        this.proceedings = proceedings;
        this.obstacles = obstacles;
        this.cases = cases;
        this.trail = trail;
        this.workflow = workflow;
        this.outbox = outbox;
    }

    /**
     * Opens one.
     *
     * @throws Refusal {@code hidden-danger/unknown}, {@code supervision/danger-over}, {@code supervision/opened-already},
     *     {@code supervision/invalid}
     */
    public Proceeding open(Opening opening) {
        SupervisionRefusals.refuse(new Complaints().text("/reason", opening.reason(), MOST_WORDS));
        CaseFile danger = cases.hold(opening.hiddenDanger());
        if (!danger.status().isOpen()) {
            throw SupervisionRefusals.dangerOver();
        }
        openProposal(opening).ifPresent(existing -> {
            throw SupervisionRefusals.opened(existing.number());
        });
        return begin(opening, danger);
    }

    /** Opens one for a rule or another proceeding, once for its cause, and none where the same is proposed already. */
    public Optional<Proceeding> openOnce(Opening opening, String cause) {
        CaseFile danger = cases.hold(opening.hiddenDanger());
        boolean needed = danger.status().isOpen()
                && !proceedings.isOpenedFor(cause)
                && openProposal(opening).isEmpty();
        return needed ? Optional.of(begin(opening, danger)) : Optional.empty();
    }

    private Optional<Proceeding> openProposal(Opening opening) {
        return proceedings.about(opening.hiddenDanger()).stream()
                .filter(it -> it.kind() == opening.kind() && it.is(ProceedingStatus.PROPOSED))
                .findFirst();
    }

    private Proceeding begin(Opening opening, CaseFile danger) {
        Instant now = cases.now();
        Actor by = cases.actor();
        long ordinal = proceedings.nextOrdinal();
        String number =
                opening.kind().number(LocalDate.ofInstant(now, Shanghai.ZONE).getYear(), ordinal);
        Proceeding it = new Proceeding(
                number,
                opening.kind(),
                0,
                subject(danger),
                ProceedingStatus.PROPOSED,
                now,
                new Opened(opening.origin(), opening.reason(), now, by.username(), by.name(), opening.explanation()),
                Terms.of(opening.level()),
                null,
                List.of());
        proceedings.insert(it, ordinal, opening.cause());
        Change opened = Change.note(it, "opened", opening.reason(), Map.of("origin", opening.origin()));
        keep(it, opened, now);
        workflow.opened(it.kind(), number);
        return proceedings.demand(number);
    }

    private static Subject subject(CaseFile danger) {
        return new Subject(
                danger.number(),
                danger.episode(),
                danger.scope(),
                danger.industry(),
                danger.title(),
                danger.about().enterprise(),
                danger.under().division(),
                danger.level(),
                danger.source());
    }

    /**
     * A person acts on what was seen.
     *
     * @param step of the process that is done by this; none where the drawing does not wait for it
     * @throws Refusal naming what stands in the way
     * @throws OptimisticLockingFailureException when somebody else was faster
     */
    public Proceeding act(String number, long seen, ProceedingAction action, Optional<String> step, Deed deed) {
        queue(number);
        Proceeding it = proceedings.demand(number);
        if (it.version() != seen) {
            throw new OptimisticLockingFailureException(number + " was seen in version " + seen);
        }
        obstacle(action, it).ifPresent(refusal -> {
            throw refusal;
        });
        note(it, deed.on(it, cases.now()));
        step.ifPresent(done -> workflow.complete(number, done));
        return proceedings.demand(number);
    }

    /** Waits for its turn to change something about the hidden danger, or beside it. */
    public void queue(String number) {
        proceedings.hiddenDanger(number).ifPresent(cases::queue);
    }

    /** The service itself, or a process, changes something. */
    public Proceeding note(Proceeding it, Change change) {
        cases.queue(it.about().hiddenDanger());
        Instant now = cases.now();
        proceedings.update(it, change, now);
        keep(it, change, now);
        return proceedings.demand(it.number());
    }

    private void keep(Proceeding it, Change change, Instant now) {
        proceedings.append(it, it.entries().size() + 1, change, cases.actor(), now);
        boolean moved = change.status() != it.status();
        trail.append(new Act(
                "proceeding",
                it.number(),
                it.about().scope(),
                change.act(),
                moved ? Map.of("status", it.status().name()) : Map.of(),
                moved ? Map.of("status", change.status().name()) : change.details(),
                change.words()));
        if (moved || it.entries().isEmpty()) {
            String act = it.kind().name().toLowerCase(Locale.ROOT) + "-" + change.act();
            cases.keep(it.about().hiddenDanger(), act, Map.of("proceeding", it.number()), change.words());
        }
        outbox.publishEvent(new ProceedingMoved(
                it.about().about(),
                now,
                it.number(),
                it.entries().size() + 1,
                change.act(),
                change.status().name(),
                it.terms().level() == null ? null : it.level().name(),
                change.terms().dueOn(),
                change.words()));
    }

    /** What stands in the way of an act by whoever acts now. */
    public Optional<Refusal> obstacle(ProceedingAction action, Proceeding it) {
        if (!action.fits(it)) {
            return Optional.of(SupervisionRefusals.illegalTransition(it));
        }
        return obstacles(it).obstacle(action, it, cases.actor());
    }

    private Obstacles obstacles(Proceeding it) {
        return obstacles.stream()
                .filter(one -> one.kind() == it.kind())
                .findFirst()
                .orElseThrow();
    }

    /** What it waits for and whoever asks may do; of several the one whose day comes first. */
    Optional<AwaitedAct> awaited(Proceeding it) {
        return ProceedingAction.of(it.kind()).stream()
                .filter(action -> action.isAwaited() && obstacle(action, it).isEmpty())
                .map(action ->
                        new AwaitedAct(action, obstacles(it).dueOn(action, it).orElse(null)))
                .min(Comparator.comparing(AwaitedAct::orNever));
    }

    /** @param dueOn its last day; null where it has none */
    record AwaitedAct(ProceedingAction action, @Nullable LocalDate dueOn) {

        LocalDate orNever() {
            return dueOn == null ? LocalDate.MAX : dueOn;
        }
    }

    /** With what whoever asks may do next. */
    public ProceedingFile file(Proceeding it) {
        List<ProceedingFile.AllowedProceedingAction> actions = ProceedingAction.of(it.kind()).stream()
                .map(action -> ProceedingFile.AllowedProceedingAction.of(action, obstacle(action, it)))
                .toList();
        return ProceedingFile.of(it, actions);
    }

    /** What an act does with a proceeding it may act on. */
    public interface Deed {
        Change on(Proceeding it, Instant now);
    }
}
