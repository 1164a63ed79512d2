// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.DeadlineMoved;
import io.anlan.service.hiddendanger.HiddenDangerEvent.Determined;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRedetermined;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerSentBack;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies newly published rules to hidden dangers under way. One that has no order yet takes what the rules say; an order
 * changes only by a person who says why. In the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Redetermination {

    /** In the explanation of a last day: what a person approved, and no rule alone. */
    private static final List<String> SET_BY_PEOPLE = List.of("plan", "extension", "deferral");

    private final HiddenDangers hiddenDangers;
    private final Determiner determiner;
    private final DeadlinePolicy deadlines;
    private final Cases cases;
    private final RectificationWorkflow workflow;
    private final Chronicle chronicle;

    Redetermination(
            HiddenDangers hiddenDangers,
            Determiner determiner,
            DeadlinePolicy deadlines,
            Cases cases,
            RectificationWorkflow workflow,
            Chronicle chronicle) {
        this.hiddenDangers = hiddenDangers;
        this.determiner = determiner;
        this.deadlines = deadlines;
        this.cases = cases;
        this.workflow = workflow;
        this.chronicle = chronicle;
    }

    /**
     * What the rules that are law now say about it; nothing is changed. Empty when it is over, when the pack has no part in
     * the answer, or when a plan, extension or deferral a person approved set its last day.
     */
    public Optional<Again> ask(String number, RulesAgain rules) {
        HiddenDanger it = hiddenDangers.demand(number);
        if (!it.status().isOpen()) {
            return Optional.empty();
        }
        return (rules.ofDeadlines() ? deadline(it) : determination(it)).filter(again -> names(again, rules));
    }

    private Optional<Again> determination(HiddenDanger it) {
        Determination now = determiner.determine(it.circumstances());
        Decided before = decided(it);
        return Optional.of(again(
                it,
                before,
                new Decided(now.outcome(), now.criteria(), before.dueOn(), now.explanation(), before.deadline())));
    }

    private Optional<Again> deadline(HiddenDanger it) {
        Part.Order order = it.order();
        if (!it.status().isOrdered()
                || order == null
                || SET_BY_PEOPLE.stream().anyMatch(order.deadlineExplanation()::containsKey)) {
            return Optional.empty();
        }
        DeadlinePolicy.Deadline now = deadlineOf(it, order);
        Decided before = decided(it);
        return Optional.of(again(
                it,
                before,
                new Decided(before.outcome(), before.criteria(), now.dueOn(), before.decision(), now.explanation())));
    }

    private DeadlinePolicy.Deadline deadlineOf(HiddenDanger it, Part.Order order) {
        return deadlines.deadlineFor(
                new ToRectify(
                        it.under(),
                        Objects.requireNonNull(it.level()),
                        it.found().accidentType(),
                        it.found().source()),
                LocalDate.ofInstant(order.orderedAt(), Shanghai.ZONE));
    }

    /** Whether the pack, or the pack as a layer, gave the answer. */
    private static boolean names(Again again, RulesAgain rules) {
        Map<String, Object> explanation = rules.ofDeadlines()
                ? Objects.requireNonNull(again.after().deadline())
                : again.after().decision();
        return rules.packId().equals(explanation.get("packId"))
                || (explanation.get("layers") instanceof List<?> layers
                        && layers.stream()
                                .anyMatch(layer -> layer instanceof Map<?, ?> named
                                        && rules.packId().equals(named.get("packId"))));
    }

    /**
     * Takes over what {@link #ask} answered, for one without an order; also when only the version differs, so that facts
     * which come later are judged by it.
     */
    public void take(Again again, RulesAgain rules) {
        chronicle.hold(again.number());
        redetermine(hiddenDangers.demand(again.number()), again.after(), rules, null);
    }

    /** Takes it over for one with an order, whose enterprise hears what changed and why. */
    public void accept(Again again, RulesAgain rules, String reason) {
        chronicle.hold(again.number());
        HiddenDanger it = hiddenDangers.demand(again.number());
        if (!it.status().isOrdered()) {
            throw HiddenDangerAction.illegalTransition(it.number(), it.status());
        }
        if (rules.ofDeadlines()) {
            reorder(it, again.after(), rules, reason);
        } else {
            redetermine(it, again.after(), rules, reason);
        }
        chronicle.involve(it);
    }

    /** Somebody decided that an order stays as it is. */
    public void leave(String number, RulesAgain rules, String reason) {
        HiddenDanger it = hiddenDangers.demand(number);
        chronicle.keep(
                it,
                "kept-as-ordered",
                Chronicle.state(it),
                Map.of("publication", rules.publication(), "rules", rules.reference()),
                reason);
        chronicle.involve(it);
    }

    private void redetermine(HiddenDanger it, Decided is, RulesAgain rules, @Nullable String reason) {
        Instant now = chronicle.now();
        HiddenDangerStatus status = it.status();
        Map<String, Object> before = Chronicle.state(it);
        Decided was = decided(it);
        var result = new Determination(is.outcome(), is.criteria(), is.decision());
        it.touch();
        it.redetermined(rules.publication(), it.circumstances(), result, chronicle.actor(), now);
        kept(it, rules, before, was, reason);
        if (it.status() != status && status != HiddenDangerStatus.REGISTERED) {
            chronicle.publish(new HiddenDangerSentBack(it.about(), now));
        }
        if (it.level() != null && it.outcome() != was.outcome()) {
            chronicle.publish(new HiddenDangerGraded(it.about(), now, it.criteria()));
        }
        hiddenDangers.flush(); // written before what the process does because of it
        boolean known = status == HiddenDangerStatus.REGISTERED && it.level() != null;
        if (known || it.status() != status) {
            workflow.levelAgain(it.number());
            hiddenDangers.flush();
        }
    }

    private void reorder(HiddenDanger it, Decided is, RulesAgain rules, String reason) {
        Instant now = chronicle.now();
        DeadlinePolicy.Deadline deadline = deadlineOf(it, Objects.requireNonNull(it.order()));
        if (!deadline.dueOn().equals(is.dueOn())) {
            throw HiddenDangerManagement.changedMeanwhile(it.number()); // other rules became law this very moment
        }
        Map<String, Object> before = Chronicle.state(it);
        Decided was = decided(it);
        it.touch();
        it.reorder(RectificationCourse.ahead(deadline, now), now);
        kept(it, rules, before, was, reason);
        chronicle.publish(moved(it, deadline, now));
        cases.timersFollow(it, now);
    }

    /** Counted from the day of the order, as its first last day was. */
    private static DeadlineMoved moved(HiddenDanger it, DeadlinePolicy.Deadline deadline, Instant now) {
        LocalDate from = LocalDate.ofInstant(Objects.requireNonNull(it.order()).orderedAt(), Shanghai.ZONE);
        return new DeadlineMoved(it.about(), now, deadline.dueOn(), from, RectificationCourse.period(deadline, from));
    }

    private void kept(
            HiddenDanger it, RulesAgain rules, Map<String, Object> before, Decided was, @Nullable String reason) {
        chronicle.keep(
                it,
                "redetermined",
                before,
                Map.of(
                        "publication",
                        rules.publication(),
                        "rules",
                        rules.reference(),
                        "outcomeBefore",
                        was.outcome().name(),
                        "outcome",
                        it.outcome().name(),
                        "criteria",
                        it.criteria()),
                reason);
        Decided is = decided(it);
        if (!was.sameAs(is)) {
            chronicle.publish(new HiddenDangerRedetermined(
                    it.about(),
                    chronicle.now(),
                    rules.publication(),
                    new Determined(was.outcome(), was.dueOn()),
                    new Determined(is.outcome(), is.dueOn()),
                    reason));
        }
    }

    private static Decided decided(HiddenDanger it) {
        Part.Order order = it.order();
        return new Decided(
                it.outcome(),
                it.criteria(),
                order == null ? null : order.dueOn(),
                it.lastDecision().determination().explanation(),
                order == null ? null : order.deadlineExplanation());
    }

    private static Again again(HiddenDanger it, Decided before, Decided after) {
        Part.Found found = it.found();
        return new Again(
                it.number(),
                it.scope(),
                Objects.requireNonNull(it.industry()),
                found.districtCode(),
                found.enterpriseCode(),
                found.enterpriseName(),
                found.title(),
                it.status().isOrdered(),
                before,
                after);
    }

    /**
     * Which rules are applied again.
     *
     * @param publication that ordered it
     * @param reference e.g. {@code deadlines/default@2}
     */
    public record RulesAgain(long publication, String packId, String reference, boolean ofDeadlines) {}

    /** @param ordered whether an order is in force, so that a person has to accept the change */
    public record Again(
            String number,
            String scope,
            String industry,
            String districtCode,
            String enterpriseCode,
            String enterpriseName,
            String title,
            boolean ordered,
            Decided before,
            Decided after) {}

    /**
     * @param dueOn null without an order
     * @param decision the explanation as it is stored
     * @param deadline the explanation of the order; null without one
     */
    public record Decided(
            Determination.Outcome outcome,
            List<String> criteria,
            @Nullable LocalDate dueOn,
            Map<String, Object> decision,
            @Nullable Map<String, Object> deadline) {

        /** Whether it comes to the same, whatever rows say so. */
        public boolean sameAs(Decided other) {
            return outcome == other.outcome && criteria.equals(other.criteria) && Objects.equals(dueOn, other.dueOn);
        }

        /** Whether the same version said so. */
        public boolean bySameVersion(Decided other) {
            return Objects.equals(decision.get("packVersion"), other.decision.get("packVersion"))
                    && Objects.equals(decision.get("packDigest"), other.decision.get("packDigest"))
                    && Objects.equals(decision.get("layers"), other.decision.get("layers"));
        }
    }
}
