// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.MajorHiddenDangerReported;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ReminderFell;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process itself does with a hidden danger; called by nobody else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RectificationCourse {

    /** When people are reminded: in the morning, when somebody is there to act. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final HiddenDangers hiddenDangers;
    private final DeadlinePolicy deadlines;
    private final Chronicle chronicle;
    private final JdbcClient database;

    RectificationCourse(
            HiddenDangers hiddenDangers, DeadlinePolicy deadlines, Chronicle chronicle, JdbcClient database) {
        this.hiddenDangers = hiddenDangers;
        this.deadlines = deadlines;
        this.chronicle = chronicle;
        this.database = database;
    }

    public boolean isGeneral(String number) {
        return find(number).level() == HiddenDangerLevel.GENERAL;
    }

    public boolean isMajor(String number) {
        return find(number).level() == HiddenDangerLevel.MAJOR;
    }

    public boolean isPlanApproved(String number) {
        return find(number).lastPlan().filter(RectificationPlan::isApproved).isPresent();
    }

    public boolean isAccepted(String number) {
        return find(number).lastSubmission().filter(Submission::isAccepted).isPresent();
    }

    public boolean awaits(String number, VerificationStage stage) {
        return find(number).awaited().filter(next -> next.stage() == stage).isPresent();
    }

    public boolean hasNextStage(String number) {
        return find(number).awaited().isPresent();
    }

    public Instant overdueAt(String number) {
        return order(find(number)).overdueAt();
    }

    /** The next moment to look for reminders: of the days ahead the next, and once more when the deadline passes. */
    public Optional<Instant> nextReminder(String number) {
        Part.Order order = order(find(number));
        Instant now = chronicle.now();
        return Stream.concat(
                        order.reminders().stream().map(RectificationCourse::morningOf), Stream.of(order.overdueAt()))
                .filter(moment -> moment.isAfter(now))
                .findFirst();
    }

    public void reportToAuthority(String number) {
        HiddenDanger it = find(number);
        chronicle.keep(it, "reported-to-authority", Chronicle.state(it), Map.of("criteria", it.criteria()), null);
        chronicle.publish(new MajorHiddenDangerReported(it.about(), chronicle.now(), it.criteria()));
    }

    public void issueOrder(String number) {
        HiddenDanger it = find(number);
        Map<String, Object> before = Chronicle.state(it);
        Instant now = chronicle.now();
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        HiddenDangerLevel level = Objects.requireNonNull(it.level(), "only what is graded is ordered");
        DeadlinePolicy.Deadline standard = deadlines.deadlineFor(
                new ToRectify(
                        it.under(), level, it.found().accidentType(), it.found().source()),
                today);
        DeadlinePolicy.Deadline deadline =
                plan(it).map(plan -> asPlanned(standard, plan)).orElse(standard);
        it.order(ahead(deadline, now), now);
        chronicle.keep(it, "ordered", before, Map.of(), null);
        chronicle.publish(new RectificationOrdered(it.about(), now, deadline.dueOn(), period(deadline, today)));
    }

    /** What the rules of deadlines gave, unless a plan took its place. */
    static Period period(DeadlinePolicy.Deadline deadline, LocalDate from) {
        Map<String, Object> told = deadline.explanation();
        return !told.containsKey("plan")
                        && told.get("days") instanceof Integer days
                        && told.get("unit") instanceof String unit
                ? new Period(days, DayUnit.valueOf(unit))
                : Period.until(deadline.dueOn(), from);
    }

    /** Plans made for what was major once do not count. */
    private static Optional<RectificationPlan> plan(HiddenDanger it) {
        return it.level() == HiddenDangerLevel.MAJOR
                ? it.lastPlan().filter(RectificationPlan::isApproved)
                : Optional.empty();
    }

    /** With those reminders only that are still to come. */
    static DeadlinePolicy.Deadline ahead(DeadlinePolicy.Deadline deadline, Instant now) {
        List<LocalDate> ahead = deadline.reminders().stream()
                .filter(day -> morningOf(day).isAfter(now))
                .sorted()
                .toList();
        return new DeadlinePolicy.Deadline(deadline.dueOn(), ahead, deadline.explanation());
    }

    /** The time limit of an approved plan takes the place of the standard one; reminders keep their distance to it. */
    private static DeadlinePolicy.Deadline asPlanned(DeadlinePolicy.Deadline standard, RectificationPlan plan) {
        List<LocalDate> reminders = standard.reminders().stream()
                .map(day -> plan.completeBy().minusDays(standard.dueOn().toEpochDay() - day.toEpochDay()))
                .toList();
        Map<String, Object> explanation = new LinkedHashMap<>(standard.explanation());
        explanation.put("standardDueOn", standard.dueOn().toString());
        explanation.put("dueOn", plan.completeBy().toString());
        explanation.put("plan", plan.round());
        return new DeadlinePolicy.Deadline(plan.completeBy(), reminders, explanation);
    }

    /** Deals with every reminder day reached and not yet dealt with; the table's key makes each of them happen once. */
    public void remind(String number) {
        chronicle.hold(number);
        HiddenDanger it = find(number);
        Part.Order order = order(it);
        Instant now = chronicle.now();
        for (LocalDate day : order.reminders()) {
            if (!morningOf(day).isAfter(now)
                    && firstTime(it, day, now)
                    && it.status() == HiddenDangerStatus.RECTIFYING) {
                chronicle.keep(it, "reminded", Chronicle.state(it), Map.of("remindOn", day.toString()), null);
                chronicle.publish(new ReminderFell(it.about(), now, day, order.dueOn()));
            }
        }
    }

    private boolean firstTime(HiddenDanger it, LocalDate day, Instant now) {
        return database.sql("""
                        insert into hidden_danger.reminder (number, remind_on, scope, industry, fell_at)
                        values (:number, :day, :scope, :industry, :now) on conflict do nothing""")
                        .param("number", it.number())
                        .param("day", day)
                        .param("scope", it.scope())
                        .param("industry", it.industry())
                        .param("now", Moments.of(now))
                        .update()
                == 1;
    }

    /** The engine's timer says so; should its clock run ahead of ours, it must come again rather than be used up. */
    public void becomeOverdue(String number) {
        chronicle.hold(number);
        HiddenDanger it = find(number);
        if (!it.isPastDeadline(chronicle.now())) {
            throw new IllegalStateException("The deadline of " + number
                    + " has not passed yet. Maybe the clock of the process engine runs ahead.");
        }
        noteIfOverdue(it);
    }

    /** At the deadline, and again when a submission made in time is rejected after it. */
    void noteIfOverdue(HiddenDanger it) {
        Map<String, Object> before = Chronicle.state(it);
        Instant now = chronicle.now();
        if (it.becomeOverdue(now)) {
            chronicle.keep(it, "became-overdue", before, Map.of(), null);
            chronicle.publish(new BecameOverdue(it.about(), now, order(it).dueOn()));
        }
    }

    public void close(String number) {
        HiddenDanger it = find(number);
        Map<String, Object> before = Chronicle.state(it);
        Instant now = chronicle.now();
        it.close(now);
        chronicle.keep(it, "closed", before, Map.of(), null);
        chronicle.publish(new HiddenDangerClosed(
                it.about(), now, it.lastSubmission().orElseThrow().submittedOn()));
    }

    private HiddenDanger find(String number) {
        return hiddenDangers
                .findById(number)
                .orElseThrow(() -> new IllegalStateException(
                        "The process of " + number + " finds no hidden danger. Maybe nobody's scope covers it here."));
    }

    private static Part.Order order(HiddenDanger it) {
        return Objects.requireNonNull(it.order(), "ordered before its deadline is asked for");
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Shanghai.ZONE).toInstant();
    }
}
