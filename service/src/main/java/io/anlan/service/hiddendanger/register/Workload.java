// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.desk.ClaimView;
import io.anlan.service.hiddendanger.desk.RuleReason;
import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.register.WorkQueue.QueuePage;
import io.anlan.service.hiddendanger.register.WorkQueue.UrgencyCounts;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the current actor, what the actor has done, and what is overdue in the actor's scope. */
@Service
public class Workload {

    private static final int SHOWN = 50;

    private final WorkQueue queue;
    private final WorkItems items;
    private final CurrentActor currentActor;
    private final RuleTasks rules;

    Workload(WorkQueue queue, WorkItems items, CurrentActor currentActor, RuleTasks rules) {
        this.queue = queue;
        this.items = items;
        this.currentActor = currentActor;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public Work ofCurrentActor() {
        Actor actor = currentActor.actor();
        QueuePage todo = queue.page(null, null, SHOWN);
        WorkItems.Listing done = items.listing(
                " join hidden_danger.involvement i on i.number = h.number",
                new Conditions().and("i.username = :username", "username", actor.username()),
                "i.at desc",
                SHOWN);
        WorkItems.Listing overdue = items.listing(
                "", new Conditions().near(actor).and(Conditions.OVERDUE), "h.overdue_since, h.ordinal", SHOWN);
        return new Work(
                new Counts(todo.counts().all(), done.count(), overdue.count()),
                todo.counts(),
                todo.items(),
                todo.next(),
                done.items(),
                overdue.items(),
                rules.ofCurrentActor());
    }

    /** What somebody has to do next. */
    public enum WorkTask {
        SUPPLY_FACTS,
        SUBMIT_PLAN,
        REVIEW_PLAN,
        RECTIFY,
        ACCEPT,
        /** An extension or a deferral. */
        DECIDE_MORE_TIME,
        /** Of what was stopped or cleared. */
        REVIEW_RESUMPTION
    }

    public record Counts(long todo, long done, long overdue) {}

    /**
     * @param task what is next, whoever does it; null when nothing is
     * @param decideBy last day of what is next, where that has one of its own
     * @param urgency of what waits; null of what is only listed, and where no rules of urgency are known
     * @param claim of who works on it; null when nobody said so
     */
    public record WorkItem(
            String number,
            String title,
            HiddenDangerStatus status,
            @Nullable HiddenDangerLevel level,
            UnitView enterprise,
            UnitView district,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable WorkTask task,
            Instant since,
            @Nullable LocalDate decideBy,
            @Nullable Urgency urgency,
            @Nullable RuleReason why,
            @Nullable ClaimView claim) {}

    /**
     * The first of each list, and how many there are of each.
     *
     * @param urgency how many of what waits are how urgent
     * @param todo the most urgent first
     * @param next cursor of the next page of what waits; null when there is none
     * @param rules that wait; null for whoever has nothing to do with the making of rules
     */
    public record Work(
            Counts counts,
            UrgencyCounts urgency,
            List<WorkItem> todo,
            @Nullable String next,
            List<WorkItem> done,
            List<WorkItem> overdue,
            RuleTasks.@Nullable RuleWork rules) {}
}
