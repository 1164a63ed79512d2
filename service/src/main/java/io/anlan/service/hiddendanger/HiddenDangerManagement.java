// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanSubmitted;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationSubmitted;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.AuditEntry;
import io.anlan.service.platform.problem.Complaints;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with hidden dangers: each method is one act, committed with its process, its trail and its events. */
@Service
@Transactional
public class HiddenDangerManagement {

    private final HiddenDangers hiddenDangers;
    private final Determiner determiner;
    private final EvidenceLocker evidence;
    private final RectificationWorkflow workflow;
    private final RectificationCourse course;
    private final Registration registration;
    private final Chronicle chronicle;

    HiddenDangerManagement(
            HiddenDangers hiddenDangers,
            Determiner determiner,
            EvidenceLocker evidence,
            RectificationWorkflow workflow,
            RectificationCourse course,
            Registration registration,
            Chronicle chronicle) {
        this.hiddenDangers = hiddenDangers;
        this.determiner = determiner;
        this.evidence = evidence;
        this.workflow = workflow;
        this.course = course;
        this.registration = registration;
        this.chronicle = chronicle;
    }

    /**
     * Registers a finding, determines its level and, if that is certain, goes on at once.
     *
     * @throws Refusal {@code hidden-danger/invalid-report}, {@code hidden-danger/unknown-enterprise},
     *     {@code compliance/invalid-facts}, {@code evidence/unknown}, {@code hidden-danger/not-your-role}
     */
    public Dossier register(Report report) {
        return Dossier.of(registration.register(report), chronicle.actor());
    }

    @Transactional(readOnly = true)
    public Dossier dossier(String number) {
        return Dossier.of(find(number), chronicle.actor());
    }

    /** Who did what, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> timeline(String number) {
        return chronicle.of(find(number));
    }

    /** Where the process stands. */
    @Transactional(readOnly = true)
    public RectificationWorkflow.Position position(String number) {
        return workflow.position(find(number).number());
    }

    /** Every determination ever made, newest last, and how the deadline came about. */
    @Transactional(readOnly = true)
    public Explanation explanation(String number) {
        HiddenDanger it = find(number);
        List<Map<String, Object>> decisions = it.decisions().stream()
                .map(decision -> with(
                        decision.determination().explanation(),
                        "decidedAt",
                        decision.decidedAt().toString()))
                .toList();
        Part.Order order = it.order();
        return new Explanation(
                decisions,
                order == null
                        ? null
                        : with(
                                with(
                                        order.deadlineExplanation(),
                                        "dueOn",
                                        order.dueOn().toString()),
                                "startedOn",
                                LocalDate.ofInstant(order.orderedAt(), HiddenDanger.SHANGHAI)
                                        .toString()));
    }

    /** Decides the last determination again from its stored facts and version, and says whether it comes out the same. */
    @Transactional(readOnly = true)
    public Replay replay(String number) {
        HiddenDanger it = find(number);
        Part.Decision last = it.decisions().get(it.decisions().size() - 1);
        Determination stored = last.determination();
        Determination again = determiner.again(last.circumstances(), stored.explanation());
        boolean same = again.outcome() == stored.outcome()
                && again.criteria().equals(stored.criteria())
                && chronicle.storedAs(last, again.explanation());
        return new Replay(same, again.explanation());
    }

    /** Adds facts and determines again; attributes not named keep their value. */
    public Dossier supplyFacts(
            String number, long version, Map<String, Object> enterprise, List<Map<String, Object>> facts) {
        return act(number, version, HiddenDangerAction.SUPPLY_FACTS, (it, now) -> {
            Map<String, Object> before = Chronicle.state(it);
            it.supply(enterprise, facts);
            Circumstances circumstances = it.circumstances();
            it.determined(circumstances, determiner.determine(circumstances), chronicle.actor(), now);
            chronicle.keep(
                    it, "facts-supplied", before, Map.of("outcome", it.outcome().name()), null);
            if (it.level() != null) {
                chronicle.publish(new HiddenDangerGraded(it.about(), now, it.criteria()));
            }
            hiddenDangers.flush();
            workflow.factsSupplied(number);
        });
    }

    public Dossier submitPlan(String number, long version, RectificationPlan.Content plan) {
        return act(number, version, HiddenDangerAction.SUBMIT_PLAN, (it, now) -> {
            plan.check(LocalDate.ofInstant(now, HiddenDanger.SHANGHAI));
            Map<String, Object> before = Chronicle.state(it);
            it.plan(plan, chronicle.actor(), now);
            chronicle.keep(
                    it,
                    "plan-submitted",
                    before,
                    Map.of("round", it.plans(), "completeBy", plan.completeBy().toString()),
                    null);
            chronicle.publish(new RectificationPlanSubmitted(it.about(), now, it.plans()));
            hiddenDangers.flush();
            workflow.planSubmitted(number);
        });
    }

    public Dossier approvePlan(String number, long version, String opinion) {
        return act(number, version, HiddenDangerAction.APPROVE_PLAN, (it, now) -> {
            words("/opinion", opinion);
            Map<String, Object> before = Chronicle.state(it);
            it.reviewPlan(true, opinion, chronicle.actor(), now);
            chronicle.keep(it, "plan-approved", before, Map.of("round", it.plans()), opinion);
            hiddenDangers.flush();
            workflow.planReviewed(number);
        });
    }

    public Dossier rejectPlan(String number, long version, String reason) {
        return act(number, version, HiddenDangerAction.REJECT_PLAN, (it, now) -> {
            words("/reason", reason);
            Map<String, Object> before = Chronicle.state(it);
            it.reviewPlan(false, reason, chronicle.actor(), now);
            chronicle.keep(it, "plan-rejected", before, Map.of("round", it.plans()), reason);
            chronicle.publish(new RectificationPlanRejected(it.about(), now, it.plans(), reason));
            hiddenDangers.flush();
            workflow.planReviewed(number);
        });
    }

    /** @param files SHA-256 of stored files that show the state afterwards; at least one */
    public Dossier submitRectification(
            String number, long version, String measures, @Nullable BigDecimal cost, List<String> files) {
        return act(number, version, HiddenDangerAction.RECTIFY, (it, now) -> {
            new Complaints()
                    .text("/measures", measures, 4000)
                    .optionalMoney("/cost", cost)
                    .refuse("hidden-danger/invalid-submission", new Wording("整改情况填写有误", "The submission is wrong."));
            if (files.isEmpty()) {
                throw HiddenDangerAction.evidenceNeeded();
            }
            Map<String, Object> before = Chronicle.state(it);
            it.submit(measures, cost, evidence.attach(files, it.scope(), it.industry()), chronicle.actor(), now);
            int round = it.submissions().size();
            chronicle.keep(it, "rectification-submitted", before, Map.of("round", round, "evidence", files), measures);
            chronicle.publish(new RectificationSubmitted(it.about(), now, round));
            hiddenDangers.flush();
            workflow.rectificationSubmitted(number);
        });
    }

    /** Accepts the rectification; the process then closes the hidden danger in the same transaction. */
    public Dossier accept(String number, long version, String opinion, List<String> files) {
        return act(number, version, HiddenDangerAction.ACCEPT, (it, now) -> {
            words("/opinion", opinion);
            it.accept(opinion, evidence.attach(files, it.scope(), it.industry()), chronicle.actor(), now);
            chronicle.keep(
                    it,
                    "accepted",
                    Chronicle.state(it),
                    Map.of("round", it.submissions().size(), "evidence", files),
                    opinion);
            hiddenDangers.flush(); // the inspection is written before the closing it permits
            workflow.rectificationInspected(number);
        });
    }

    public Dossier reject(String number, long version, String reason) {
        return act(number, version, HiddenDangerAction.REJECT, (it, now) -> {
            words("/reason", reason);
            Map<String, Object> before = Chronicle.state(it);
            it.reject(reason, chronicle.actor(), now);
            int round = it.submissions().size();
            chronicle.keep(it, "rejected", before, Map.of("round", round), reason);
            chronicle.publish(new RectificationRejected(it.about(), now, round, reason));
            course.noteIfOverdue(it);
            hiddenDangers.flush();
            workflow.rectificationInspected(number);
        });
    }

    public Dossier dismiss(String number, long version, String reason) {
        return act(number, version, HiddenDangerAction.DISMISS, (it, now) -> {
            words("/reason", reason);
            Map<String, Object> before = Chronicle.state(it);
            it.dismiss(reason, chronicle.actor(), now);
            chronicle.keep(it, "dismissed", before, Map.of(), reason);
            chronicle.publish(new HiddenDangerDismissed(it.about(), now, reason));
            hiddenDangers.flush();
            workflow.dismissed(number);
        });
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** @param deadline null until the order is issued */
    public record Explanation(
            List<Map<String, Object>> decisions, @Nullable Map<String, Object> deadline) {}

    /** @param same whether outcome, criteria and every reason are as stored */
    public record Replay(boolean same, Map<String, Object> decision) {}

    private Dossier act(
            String number, long version, HiddenDangerAction action, BiConsumer<HiddenDanger, Instant> deed) {
        Actor actor = chronicle.actor();
        HiddenDanger it = find(number);
        if (it.version() != version) {
            throw changedMeanwhile(number);
        }
        action.demand(it, actor);
        it.touch();
        deed.accept(it, chronicle.now());
        chronicle.involve(it);
        hiddenDangers.flush(); // the answer carries the version as committed
        return Dossier.of(it, actor);
    }

    /** Somebody else was faster; what the person saw is no longer so. */
    public static Refusal changedMeanwhile(String number) {
        return new Refusal(
                "hidden-danger/changed-meanwhile",
                HttpStatus.CONFLICT,
                new Wording(number + " 已被他人更新,请刷新后再办理", number + " has changed meanwhile. Reload it and look again."));
    }

    private HiddenDanger find(String number) {
        return hiddenDangers
                .findById(number)
                .orElseThrow(() -> new Refusal(
                        "hidden-danger/unknown",
                        HttpStatus.NOT_FOUND,
                        new Wording(
                                "没有该隐患,或不在您的管辖范围内", "There is no such hidden danger, or it is outside your scope.")));
    }

    private static void words(String pointer, String words) {
        new Complaints()
                .text(pointer, words, 2000)
                .refuse("hidden-danger/words-needed", new Wording("请填写意见或理由", "An opinion or reason is needed."));
    }
}
