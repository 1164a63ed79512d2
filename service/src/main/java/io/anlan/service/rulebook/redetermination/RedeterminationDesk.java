// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.Redetermination;
import io.anlan.service.hiddendanger.Redetermination.Again;
import io.anlan.service.hiddendanger.Redetermination.Decided;
import io.anlan.service.hiddendanger.Redetermination.RulesAgain;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseReasons;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseState;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminedCase;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminedReasons;
import io.anlan.service.rulebook.redetermination.Redeterminations.Order;
import io.anlan.service.rulebook.redetermination.RedeterminedCases.Kept;
import io.anlan.service.rulebook.release.ReleaseRefusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what newly published rules changed, and lets regulators decide what becomes of orders. */
@Service
@Transactional
public class RedeterminationDesk {

    private static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})");

    private final Redeterminations redeterminations;
    private final RedeterminedCases cases;
    private final Redetermination redetermination;
    private final Revisions revisions;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final Clock clock;

    RedeterminationDesk(
            Redeterminations redeterminations,
            RedeterminedCases cases,
            Redetermination redetermination,
            Revisions revisions,
            RulebookPolicy policy,
            RulebookTrail trail,
            Clock clock) {
        this.redeterminations = redeterminations;
        this.cases = cases;
        this.redetermination = redetermination;
        this.revisions = revisions;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param state null for cases of every state
     * @param cursor of the page before; null for the first
     * @throws Refusal {@code rulebook/unknown-redetermination}
     */
    @Transactional(readOnly = true)
    public RedeterminationReport report(long publication, @Nullable CaseState state, @Nullable String cursor) {
        Order order = demand(publication);
        long after = cursor == null ? 0 : Cursor.read(cursor, PLACE, match -> Long.parseLong(match.group(1)));
        List<Kept> found = cases.page(publication, state, after, PAGE + 1);
        List<Kept> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new RedeterminationReport(
                publication,
                order.packId(),
                order.revision(),
                order.status(),
                order.effectiveAt(),
                order.total(),
                order.done(),
                order.unread(),
                cases.counts(publication),
                shown.stream().map(Kept::shown).toList(),
                found.size() > PAGE
                        ? Cursor.of(String.valueOf(shown.get(PAGE - 1).ordinal()))
                        : null);
    }

    /** @throws Refusal {@code rulebook/unknown-redetermination}, {@code rulebook/unknown-record} */
    @Transactional(readOnly = true)
    public RedeterminedReasons reasons(long publication, String number) {
        Kept kept = demand(demand(publication), number);
        return new RedeterminedReasons(kept.shown(), reasons(kept.before()), reasons(kept.after()));
    }

    private static CaseReasons reasons(Decided decided) {
        Map<String, Object> deadline = decided.deadline();
        LocalDate dueOn = decided.dueOn();
        return new CaseReasons(
                ExplainedDecision.of(decided.decision()),
                deadline == null || dueOn == null
                        ? null
                        : ExplainedDeadline.of(
                                deadline, dueOn, LocalDate.parse(String.valueOf(deadline.get("startedOn")))));
    }

    /**
     * Lets the new answer take the place of the one an order rests on.
     *
     * @throws Refusal {@code rulebook/words-needed}, {@code rulebook/own-work}, {@code rulebook/case-decided},
     *     {@code rulebook/not-acceptable}, {@code rulebook/case-changed}
     */
    public RedeterminedCase accept(long publication, String number, @Nullable String reason) {
        String words = RulebookRefusals.demandReason(reason);
        Order order = demand(publication);
        Revision revision = revisions.demand(order.revision());
        Kept kept = toDecide(order, revision, number);
        if (!kept.shown().acceptable()) {
            throw notAcceptable();
        }
        RulesAgain rules = RedeterminationWork.rules(publication, revision);
        Again now = redetermination
                .ask(number, rules)
                .filter(again -> again.ordered()
                        && again.before().sameAs(kept.before())
                        && again.after().sameAs(kept.after()))
                .orElseThrow(RedeterminationDesk::changed);
        redetermination.accept(now, rules, words);
        return resolved(order, revision, number, CaseState.ACCEPTED, words);
    }

    /** Leaves an order as it is; throws as {@link #accept}. */
    public RedeterminedCase leave(long publication, String number, @Nullable String reason) {
        String words = RulebookRefusals.demandReason(reason);
        Order order = demand(publication);
        Revision revision = revisions.demand(order.revision());
        toDecide(order, revision, number);
        redetermination.leave(number, RedeterminationWork.rules(publication, revision), words);
        return resolved(order, revision, number, CaseState.LEFT, words);
    }

    private Kept toDecide(Order order, Revision revision, String number) {
        Kept kept = demand(order, number);
        Actor actor = policy.actor();
        if (actor.answersFor(order.orderedBy()) || actor.answersFor(revision.author())) {
            throw ReleaseRefusals.ownWork();
        }
        if (kept.shown().state() != CaseState.TO_DECIDE) {
            throw decided();
        }
        return kept;
    }

    private RedeterminedCase resolved(Order order, Revision revision, String number, CaseState as, String words) {
        boolean first = cases.resolve(order.publication(), number, as, policy.actor(), clock.instant(), words);
        if (!first) {
            throw decided();
        }
        trail.keep(
                revision,
                as == CaseState.ACCEPTED ? "redetermination-accepted" : "redetermination-left",
                Map.of(),
                Map.of("publication", order.publication(), "number", number),
                words);
        return demand(order, number).shown();
    }

    private Order demand(long publication) {
        return redeterminations
                .find(publication)
                .orElseThrow(() -> new Refusal(
                        "rulebook/unknown-redetermination",
                        HttpStatus.NOT_FOUND,
                        new Wording(
                                "该次发布未要求对办理中的隐患重新判定", "No such publication applied its rules to cases under way.")));
    }

    private Kept demand(Order order, String number) {
        return cases.find(order.publication(), number).orElseThrow(RulebookRefusals::unknownRecord);
    }

    private static Refusal decided() {
        return new Refusal(
                "rulebook/case-decided",
                HttpStatus.CONFLICT,
                new Wording("该隐患是否变更已有决定", "It was decided already what becomes of this case."));
    }

    private static Refusal changed() {
        return new Refusal(
                "rulebook/case-changed",
                HttpStatus.CONFLICT,
                new Wording(
                        "该隐患或规则此后又有变化，列出的结果已不适用",
                        "The case or the rules have changed since; what is listed does not hold any more."));
    }

    private static Refusal notAcceptable() {
        return new Refusal(
                "rulebook/not-acceptable",
                HttpStatus.CONFLICT,
                new Wording(
                        "新规则尚不能确定等级，整改通知只能保持不变或由监管部门排除",
                        "The new rules give no level yet; the order stays, or the hidden danger is dismissed."));
    }
}
