// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.hiddendanger.register.OtherRules;
import io.anlan.service.hiddendanger.register.OtherRules.DecidedOtherwise;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.audit.AuditEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a hidden danger is what it is: its trail, its place in the process, its determinations and its deadline. */
@Service
@Transactional(readOnly = true)
public class Reasons {

    private final HiddenDangers hiddenDangers;
    private final Determiner determiner;
    private final RectificationWorkflow workflow;
    private final Chronicle chronicle;
    private final StoredCases cases;
    private final OtherRules otherRules;

    Reasons(
            HiddenDangers hiddenDangers,
            Determiner determiner,
            RectificationWorkflow workflow,
            Chronicle chronicle,
            StoredCases cases,
            OtherRules otherRules) {
        this.hiddenDangers = hiddenDangers;
        this.determiner = determiner;
        this.workflow = workflow;
        this.chronicle = chronicle;
        this.cases = cases;
        this.otherRules = otherRules;
    }

    /** Who did what, oldest first. */
    public List<AuditEntry> timeline(String number) {
        return chronicle.of(hiddenDangers.demand(number));
    }

    /** Where the process stands. */
    public RectificationWorkflow.Position position(String number) {
        return workflow.position(hiddenDangers.demand(number).number());
    }

    /** Every determination ever made, newest last, and how the deadline came about. */
    public Explanation explanation(String number) {
        HiddenDanger it = hiddenDangers.demand(number);
        List<DatedDecision> decisions =
                it.decisions().stream().map(DatedDecision::of).toList();
        Part.Order order = it.order();
        return new Explanation(decisions, order == null ? null : explained(order));
    }

    private static ExplainedDeadline explained(Part.Order order) {
        LocalDate startedOn = LocalDate.ofInstant(order.orderedAt(), Shanghai.ZONE);
        return ExplainedDeadline.of(order.deadlineExplanation(), order.dueOn(), startedOn);
    }

    /** Decides the last determination again from its stored facts and version, and says whether it comes out the same. */
    public Replay replay(String number) {
        HiddenDanger it = hiddenDangers.demand(number);
        Part.Decision last = it.lastDecision();
        Determination stored = last.determination();
        Determination again = determiner.again(last.circumstances(), stored.explanation());
        boolean same = again.outcome() == stored.outcome()
                && again.criteria().equals(stored.criteria())
                && chronicle.storedAs(last, again.explanation());
        return new Replay(same, ExplainedDecision.of(again.explanation()), null);
    }

    /**
     * Decides what is known today by a revision of rules, whether it is law or a draft; nothing is changed, and the asking is
     * kept with the revision.
     */
    @Transactional
    public Replay replay(String number, UUID revision) {
        HiddenDanger it = hiddenDangers.demand(number);
        Part.Decision last = it.lastDecision();
        StoredCase one = cases.find(number).orElseThrow();
        DecidedOtherwise then = otherRules.decide(revision, one);
        Part.Order order = it.order();
        ExplainedDeadline deadline = order == null ? null : explained(order);
        Determination stored = last.determination();
        boolean same = stored.outcome() == then.decision().outcome()
                && stored.criteria().equals(then.criteria())
                && (deadline == null
                        || then.deadline() == null
                        || deadline.dueOn().equals(then.deadline().dueOn()));
        return new Replay(same, ExplainedDecision.of(stored.explanation()), new OtherReplay(deadline, then));
    }

    /** @param deadline null until the order is issued */
    public record Explanation(
            List<DatedDecision> decisions, @Nullable ExplainedDeadline deadline) {}

    /** A determination that was stored. */
    public record DatedDecision(
            Instant decidedAt, @JsonUnwrapped ExplainedDecision decision) {

        static DatedDecision of(Part.Decision stored) {
            return new DatedDecision(
                    stored.decidedAt(),
                    ExplainedDecision.of(stored.determination().explanation()));
        }
    }

    /**
     * @param same whether outcome, criteria and every reason are as stored; beside other rules, whether outcome, criteria and
     *     last day are
     * @param decision decided again; beside other rules, as it was stored
     * @param other null when no other rules were asked
     */
    public record Replay(
            boolean same,
            ExplainedDecision decision,
            @Nullable OtherReplay other) {}

    /** @param deadline as it was ordered; null without an order */
    public record OtherReplay(@Nullable ExplainedDeadline deadline, DecidedOtherwise then) {}
}
