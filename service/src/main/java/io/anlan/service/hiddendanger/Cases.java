// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.DeadlineMoved;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hidden dangers for the acts that live beside them, such as an extension: what they are, that somebody acts on them, and what
 * is kept of it. In the transaction of the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

    private final HiddenDangers hiddenDangers;
    private final RectificationCourse course;
    private final RectificationWorkflow workflow;
    private final Chronicle chronicle;

    Cases(
            HiddenDangers hiddenDangers,
            RectificationCourse course,
            RectificationWorkflow workflow,
            Chronicle chronicle) {
        this.hiddenDangers = hiddenDangers;
        this.course = course;
        this.workflow = workflow;
        this.chronicle = chronicle;
    }

    /** @throws Refusal {@code hidden-danger/unknown} */
    public CaseFile look(String number) {
        return CaseFile.of(hiddenDangers.demand(number));
    }

    /**
     * As it is once nobody else changes it any more, until the transaction ends: for acts that change something beside it.
     *
     * @throws Refusal {@code hidden-danger/unknown}
     */
    public CaseFile hold(String number) {
        queue(number);
        return look(number);
    }

    /**
     * Waits for its turn to change something about it. Who needs several takes them in the order of their numbers; what the
     * scope does not cover is nothing one could change.
     */
    public void queue(String number) {
        chronicle.hold(number);
    }

    /** None where there is no such hidden danger in the scope of the transaction. */
    public Optional<CaseFile> find(String number) {
        return hiddenDangers.findById(number).map(CaseFile::of);
    }

    /**
     * Somebody acts on it as it was seen; of two who do so at the same time one loses.
     *
     * @param version that was seen
     * @throws Refusal {@code hidden-danger/unknown}, {@code hidden-danger/changed-meanwhile}
     */
    public CaseFile open(String number, long version) {
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number, version);
        it.touch();
        chronicle.involve(it);
        hiddenDangers.flush();
        return CaseFile.of(it);
    }

    /** Keeps an act in the audit trail, with values of its own and what the person said. */
    public void keep(String number, String act, Map<String, Object> details, @Nullable String words) {
        HiddenDanger it = hiddenDangers.demand(number);
        chronicle.keep(it, act, Chronicle.state(it), details, words);
    }

    public void publish(HiddenDangerEvent event) {
        chronicle.publish(event);
    }

    public Actor actor() {
        return chronicle.actor();
    }

    /** Now, as precisely as the database keeps it. */
    public Instant now() {
        return chronicle.now();
    }

    /**
     * Sets another last day under the same order: its mark of being overdue, its reminders, its timers and the clock of the
     * rectification follow. Reminders keep their distance to the last day.
     *
     * @param why joins the explanation of the deadline
     */
    public void moveDeadline(String number, LocalDate dueOn, Map<String, Object> why) {
        HiddenDanger it = hiddenDangers.demand(number);
        Instant now = chronicle.now();
        reorder(it, dueOn, why, now);
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        LocalDate from = dueOn.isBefore(today) ? dueOn : today;
        chronicle.publish(new DeadlineMoved(it.about(), now, dueOn, from, Period.until(dueOn, from)));
        timersFollow(it, now);
    }

    /** The clock of the rectification was counted again; the order follows it as it follows a moved deadline. */
    public void followClock(String number, LocalDate dueOn, Map<String, Object> why) {
        HiddenDanger it = hiddenDangers.demand(number);
        Instant now = chronicle.now();
        reorder(it, dueOn, why, now);
        timersFollow(it, now);
    }

    private void reorder(HiddenDanger it, LocalDate dueOn, Map<String, Object> why, Instant now) {
        Part.Order order = Objects.requireNonNull(it.order(), "only what is ordered has a last day");
        Map<String, Object> before = Chronicle.state(it);
        it.reorder(RectificationCourse.ahead(moved(order, dueOn, why), now), now);
        chronicle.keep(it, "deadline-moved", before, why, null);
    }

    /** What is to happen at its last day happens at the new one, or at once where that has passed. */
    void timersFollow(HiddenDanger it, Instant now) {
        hiddenDangers.flush();
        if (it.isPastDeadline(now)) {
            course.noteIfOverdue(it);
        } else {
            workflow.periodAgain(it.number(), it.status());
        }
        hiddenDangers.flush();
    }

    private static Deadline moved(Part.Order order, LocalDate dueOn, Map<String, Object> why) {
        long days = dueOn.toEpochDay() - order.dueOn().toEpochDay();
        List<LocalDate> reminders =
                order.reminders().stream().map(day -> day.plusDays(days)).toList();
        Map<String, Object> explanation = new LinkedHashMap<>(order.deadlineExplanation());
        explanation.putIfAbsent("standardDueOn", order.dueOn().toString());
        explanation.putAll(why);
        explanation.put("dueOn", dueOn.toString());
        return new Deadline(dueOn, reminders, explanation);
    }
}
