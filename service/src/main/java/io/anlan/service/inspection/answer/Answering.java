// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.register.HiddenDangerLookup;
import io.anlan.service.inspection.InspectionAnswered;
import io.anlan.service.inspection.answer.AnswerCheck.Verdict;
import io.anlan.service.inspection.task.Inspection;
import io.anlan.service.inspection.task.InspectionActs;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.inspection.task.Inspections;
import io.anlan.service.inspection.task.Item;
import io.anlan.service.inspection.task.Questions;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in, in the order they come and as often as they come, and completes inspections. */
@Service
@Transactional
public class Answering {

    private final Inspections inspections;
    private final Answers answers;
    private final AnswerCheck check;
    private final Questions questions;
    private final Abnormalities abnormalities;
    private final HiddenDangerLookup hiddenDangers;
    private final EvidenceLocker evidence;
    private final AuditTrail trail;
    private final ApplicationEventPublisher outbox;
    private final CurrentActor currentActor;
    private final Clock clock;

    Answering(
            Inspections inspections,
            Answers answers,
            AnswerCheck check,
            Questions questions,
            Abnormalities abnormalities,
            HiddenDangerLookup hiddenDangers,
            EvidenceLocker evidence,
            AuditTrail trail,
            ApplicationEventPublisher outbox,
            CurrentActor currentActor,
            Clock clock) {
        this.inspections = inspections;
        this.answers = answers;
        this.check = check;
        this.questions = questions;
        this.abnormalities = abnormalities;
        this.hiddenDangers = hiddenDangers;
        this.evidence = evidence;
        this.trail = trail;
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * All of these answers, or none. What was sent before under the same id is recognised and changes nothing. A later answer
     * to the same question corrects the earlier one; a hidden danger that was suspected stays, for its own road decides.
     *
     * @throws Refusal {@code inspection/unknown}, {@code inspection/not-your-role}, {@code inspection/invalid-answers},
     *     {@code inspection/answer-differs}, {@code inspection/already-done}, {@code inspection/not-asked},
     *     {@code inspection/too-late}, {@code inspection/wrong-answer}, {@code evidence/unknown}
     */
    public List<AnswerOutcome> answer(UUID inspection, List<SentAnswer> sent) {
        Actor actor = currentActor.actor();
        Inspection one = inspections.lock(inspection);
        InspectionActs.demandAnswering(one, actor);
        Instant now = clock.instant();
        AnswerRules.demandShape(one, sent, now);
        Map<String, Item> asked = inspections.items(inspection).stream()
                .collect(Collectors.toMap(item -> key(item.riskPoint(), item.measure()), Function.identity()));
        List<AnswerOutcome> outcomes = new ArrayList<>();
        for (SentAnswer each : sent) {
            outcomes.add(before(one, each)
                    .map(stored -> outcome(stored, true))
                    .orElseGet(() -> outcome(take(one, asked, each, actor, now), false)));
        }
        keep(one, outcomes, now);
        if (one.state() != InspectionState.DONE && one.isPast(now)) {
            if (inspections.unanswered(inspection) == 0) {
                finish(one, actor, now);
            } else {
                tell(one, false, now);
            }
        }
        return outcomes;
    }

    /**
     * Done; asking again when it is done already changes nothing.
     *
     * @throws Refusal {@code inspection/unknown}, {@code inspection/not-your-role}, {@code inspection/unanswered},
     *     {@code inspection/too-late}
     */
    public void complete(UUID inspection) {
        Actor actor = currentActor.actor();
        Inspection one = inspections.lock(inspection);
        InspectionActs.demandAnswering(one, actor);
        if (one.state() == InspectionState.DONE) {
            return;
        }
        long unanswered = inspections.unanswered(inspection);
        if (unanswered > 0) {
            throw AnswerRules.unanswered(unanswered);
        }
        finish(one, actor, clock.instant());
    }

    private void finish(Inspection one, Actor actor, Instant now) {
        boolean late = one.isPast(now);
        if (late && !inspections.answeredInTime(one)) {
            throw AnswerRules.tooLate(one);
        }
        inspections.complete(one, actor.username(), actor.name(), now, late);
        trail.append(new Act(
                InspectionActs.KIND,
                one.id().toString(),
                one.scope(),
                "completed",
                Map.of("state", one.state().name()),
                Map.of("state", InspectionState.DONE.name(), "receivedLate", late),
                null));
        tell(one, true, now);
    }

    private void tell(Inspection one, boolean done, Instant now) {
        if (one.kind() == InspectionKind.SELF) {
            outbox.publishEvent(new InspectionAnswered(one.id(), one.enterpriseCode(), done, now));
        }
    }

    private Optional<StoredAnswer> before(Inspection one, SentAnswer sent) {
        Optional<StoredAnswer> stored = answers.find(sent.id());
        if (stored.isPresent() && !answers.isSame(sent, one.id())) {
            throw AnswerRules.differs(sent);
        }
        return stored;
    }

    private StoredAnswer take(Inspection one, Map<String, Item> asked, SentAnswer sent, Actor actor, Instant now) {
        if (one.state() == InspectionState.DONE) {
            throw AnswerRules.alreadyDone();
        }
        if (one.isPast(sent.answeredAt())) {
            throw AnswerRules.tooLate(one);
        }
        Item item = asked.get(key(sent.riskPoint(), sent.measure()));
        if (item == null) {
            throw AnswerRules.notAsked(sent);
        }
        CatalogueMeasure measure = item.question() != null
                ? item.question()
                : questions.inCatalogue(item.measure()).orElseThrow(() -> AnswerRules.notAsked(sent));
        Verdict verdict = verdict(measure, sent);
        evidence.attach(sent.evidence(), one.scope(), one.industry());
        var trace = verdict == null || verdict.passed()
                ? new Abnormalities.Trace(null, null)
                : abnormalities.trace(one, item, measure, sent, actor, now);
        var stored = new StoredAnswer(
                sent.id(),
                sent.riskPoint(),
                sent.measure(),
                sent.value(),
                verdict == null ? null : verdict.passed(),
                measure.answer().text(),
                sent.note(),
                sent.evidence(),
                sent.answeredAt(),
                now,
                actor.username(),
                actor.name(),
                verdict == null ? null : verdict.catalogueVersion(),
                trace.cause(),
                trace.hiddenDanger());
        answers.add(one, stored);
        return stored;
    }

    /** Nothing where the question does not apply. */
    private @Nullable Verdict verdict(CatalogueMeasure measure, SentAnswer sent) {
        Object value = sent.value();
        if (value == null) {
            return null;
        }
        if (Questions.isOwn(measure.id())) {
            if (value instanceof Boolean said) {
                return new Verdict(said, "own-measures");
            }
            throw AnswerRules.wrongAnswer(measure.id());
        }
        return check.check(measure.id(), value, LocalDate.ofInstant(sent.answeredAt(), Shanghai.ZONE));
    }

    private AnswerOutcome outcome(StoredAnswer stored, boolean duplicate) {
        String number = stored.hiddenDanger();
        if (number == null && stored.cause() != null) {
            number = hiddenDangers.numbersOf(Set.of(stored.cause())).get(stored.cause());
        }
        return new AnswerOutcome(stored.id(), stored.passed(), stored.wanted(), stored.cause(), number, duplicate);
    }

    private void keep(Inspection one, List<AnswerOutcome> outcomes, Instant now) {
        Map<String, Object> news = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> !outcome.duplicate())
                .forEach(outcome -> news.put(outcome.id().toString(), String.valueOf(outcome.passed())));
        if (!news.isEmpty()) {
            trail.append(new Act(
                    InspectionActs.KIND,
                    one.id().toString(),
                    one.scope(),
                    "answered",
                    Map.of(),
                    Map.of("answers", news, "late", one.isPast(now)),
                    null));
        }
    }

    private static String key(UUID riskPoint, String measure) {
        return riskPoint + " " + measure;
    }
}
