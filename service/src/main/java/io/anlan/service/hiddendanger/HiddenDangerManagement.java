// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanSubmitted;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationSubmitted;
import io.anlan.service.hiddendanger.closure.CauseBook;
import io.anlan.service.hiddendanger.control.Controls;
import io.anlan.service.hiddendanger.desk.ClaimDesk;
import io.anlan.service.hiddendanger.desk.DeskTask;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Recurrence recurrence;
    private final Verifications verifications;
    private final Controls controls;
    private final Revival revival;
    private final CauseBook causes;
    private final ClaimDesk claims;

    HiddenDangerManagement(
            HiddenDangers hiddenDangers,
            Determiner determiner,
            EvidenceLocker evidence,
            RectificationWorkflow workflow,
            RectificationCourse course,
            Registration registration,
            Chronicle chronicle,
            Recurrence recurrence,
            Verifications verifications,
            Controls controls,
            Revival revival,
            CauseBook causes,
            ClaimDesk claims) {
        this.hiddenDangers = hiddenDangers;
        this.determiner = determiner;
        this.evidence = evidence;
        this.workflow = workflow;
        this.course = course;
        this.registration = registration;
        this.chronicle = chronicle;
        this.recurrence = recurrence;
        this.verifications = verifications;
        this.controls = controls;
        this.revival = revival;
        this.causes = causes;
        this.claims = claims;
    }

    /**
     * Registers a finding, determines its level and, if that is certain, goes on at once.
     *
     * @throws Refusal {@code hidden-danger/invalid-report}, {@code hidden-danger/unknown-enterprise},
     *     {@code compliance/invalid-facts}, {@code evidence/unknown}, {@code hidden-danger/not-your-role}
     */
    public Dossier register(Report report) {
        HiddenDanger it = registration.register(report);
        return Dossier.of(it, chronicle.actor(), recurrence.earlier(it));
    }

    @Transactional(readOnly = true)
    public Dossier dossier(String number) {
        HiddenDanger it = hiddenDangers.demand(number);
        return Dossier.of(it, chronicle.actor(), recurrence.earlier(it));
    }

    /**
     * Adds facts and determines again, by the version of the criteria the case began with whatever was published since, or
     * by the one that was applied to it again; attributes not named keep their value.
     */
    public Dossier supplyFacts(
            String number, long version, Map<String, Object> enterprise, List<Map<String, Object>> facts) {
        return act(number, version, HiddenDangerAction.SUPPLY_FACTS, workflow::factsSupplied, (it, now) -> {
            it.supply(enterprise, facts);
            Circumstances circumstances = it.circumstances();
            var last = it.lastDecision().determination();
            it.determined(circumstances, determiner.again(circumstances, last.explanation()), chronicle.actor(), now);
            return new Done(
                    "facts-supplied",
                    Map.of("outcome", it.outcome().name()),
                    null,
                    it.level() == null ? null : new HiddenDangerGraded(it.about(), now, it.criteria()));
        });
    }

    public Dossier submitPlan(String number, long version, RectificationPlan.Content plan) {
        return act(number, version, HiddenDangerAction.SUBMIT_PLAN, workflow::planSubmitted, (it, now) -> {
            plan.check(LocalDate.ofInstant(now, Shanghai.ZONE));
            it.plan(plan, chronicle.actor(), now);
            controls.declare(number, it.plans(), plan.interimControls());
            return new Done(
                    "plan-submitted",
                    Map.of("round", it.plans(), "completeBy", plan.completeBy().toString()),
                    null,
                    new RectificationPlanSubmitted(it.about(), now, it.plans()));
        });
    }

    public Dossier approvePlan(String number, long version, String opinion) {
        return act(number, version, HiddenDangerAction.APPROVE_PLAN, workflow::planReviewed, (it, now) -> {
            words("/opinion", opinion);
            controls.demandInForce(number);
            it.reviewPlan(true, opinion, chronicle.actor(), now);
            return new Done("plan-approved", Map.of("round", it.plans()), opinion, null);
        });
    }

    public Dossier rejectPlan(String number, long version, String reason) {
        return act(number, version, HiddenDangerAction.REJECT_PLAN, workflow::planReviewed, (it, now) -> {
            words("/reason", reason);
            it.reviewPlan(false, reason, chronicle.actor(), now);
            return new Done(
                    "plan-rejected",
                    Map.of("round", it.plans()),
                    reason,
                    new RectificationPlanRejected(it.about(), now, it.plans(), reason));
        });
    }

    /** @param files SHA-256 of stored files that show the state afterwards; at least one */
    public Dossier submitRectification(
            String number, long version, String measures, @Nullable BigDecimal cost, List<String> files) {
        return act(number, version, HiddenDangerAction.RECTIFY, workflow::rectificationSubmitted, (it, now) -> {
            new Complaints()
                    .text("/measures", measures, 4000)
                    .optionalMoney("/cost", cost)
                    .refuse("hidden-danger/invalid-submission", new Wording("整改情况填写有误", "The submission is wrong."));
            if (files.isEmpty()) {
                throw HiddenDangerAction.evidenceNeeded();
            }
            var done = new Submission.Content(measures, cost, evidence.attach(files, it.scope(), it.industry()));
            it.submit(done, verifications.route(it, now), chronicle.actor(), now);
            int round = it.submissions().size();
            chronicle.publish(new RectificationSubmitted(it.about(), now, round));
            return new Done(
                    "rectification-submitted",
                    Map.of("round", round, "evidence", files, "stages", Verifications.names(it, round)),
                    measures,
                    Verifications.awaited(it, now));
        });
    }

    /** Passes the awaited stage; after the last, the process closes the hidden danger in the same transaction. */
    public Dossier accept(
            String number,
            long version,
            String opinion,
            List<String> files,
            List<Verification.Confirmation> confirmed) {
        return act(number, version, HiddenDangerAction.ACCEPT, workflow::rectificationInspected, (it, now) -> {
            words("/opinion", opinion);
            Map<String, Object> details = Verifications.details(it, confirmed);
            it.awaited().ifPresent(stage -> stage.demandConfirmed(confirmed));
            it.judge(true, opinion, confirmed, chronicle.actor(), now);
            it.attach(it.submissions().size(), evidence.attach(files, it.scope(), it.industry()));
            details.put("evidence", files);
            String act = "stage-passed";
            if (it.awaited().isEmpty()) {
                controls.demandResumed(number);
                causes.demandKnown(number, it.level(), it.episode());
                act = "accepted";
            }
            return new Done(act, details, opinion, Verifications.awaited(it, now));
        });
    }

    /** Fails the awaited stage: back to rectification, whatever was passed before. */
    public Dossier reject(String number, long version, String reason, List<Verification.Confirmation> confirmed) {
        return act(number, version, HiddenDangerAction.REJECT, this::inspected, (it, now) -> {
            words("/reason", reason);
            Map<String, Object> details = Verifications.details(it, confirmed);
            it.reject(reason, confirmed, chronicle.actor(), now);
            int round = it.submissions().size();
            return new Done("rejected", details, reason, new RectificationRejected(it.about(), now, round, reason));
        });
    }

    /** What comes back after its deadline is overdue from then on. */
    private void inspected(String number) {
        course.noteIfOverdue(hiddenDangers.demand(number));
        hiddenDangers.flush();
        workflow.rectificationInspected(number);
    }

    /** Those that counted it do so no longer. */
    private void dismissed(String number) {
        workflow.dismissed(number);
        controls.dismissed(number);
        hiddenDangers.flush();
        recurrence.recount(hiddenDangers.demand(number));
    }

    public Dossier dismiss(String number, long version, String reason) {
        return act(number, version, HiddenDangerAction.DISMISS, this::dismissed, (it, now) -> {
            words("/reason", reason);
            it.dismiss(reason, chronicle.actor(), now);
            return new Done("dismissed", Map.of(), reason, new HiddenDangerDismissed(it.about(), now, reason));
        });
    }

    /** Opens a closed one again: another episode of the same record, with its times anew. */
    public Dossier reopen(String number, long version, String reason) {
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number, version);
        HiddenDangerAction.REOPEN.demand(it, chronicle.actor());
        words("/reason", reason);
        revival.reopen(number, reason);
        return Dossier.of(it, chronicle.actor(), recurrence.earlier(it));
    }

    /** An act that the aggregate let pass: what the trail keeps of it, and what the others hear. */
    private record Done(
            String act,
            Map<String, Object> details,
            @Nullable String words,
            @Nullable HiddenDangerEvent event) {}

    private interface Deed {
        Done on(HiddenDanger it, Instant now);
    }

    /** The frame of every act: may this person, on what was seen; then deed, trail, event and the step of the process. */
    private Dossier act(String number, long version, HiddenDangerAction action, Consumer<String> step, Deed deed) {
        Actor actor = chronicle.actor();
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number, version);
        action.demand(it, actor);
        claims.act(number, DeskTask.touchedBy(action));
        it.touch();
        Map<String, Object> before = Chronicle.state(it);
        Done done = deed.on(it, chronicle.now());
        chronicle.keep(it, done.act(), before, done.details(), done.words());
        if (done.event() != null) {
            chronicle.publish(done.event());
        }
        hiddenDangers.flush(); // the deed is written before what the process does because of it
        step.accept(number);
        chronicle.involve(it);
        hiddenDangers.flush(); // the answer carries the version as committed
        return Dossier.of(it, actor, recurrence.earlier(it));
    }

    /** Somebody else was faster; what the person saw is no longer so. */
    public static Refusal changedMeanwhile(String number) {
        return new Refusal(
                "hidden-danger/changed-meanwhile",
                HttpStatus.CONFLICT,
                new Wording(number + " 已被他人更新，请刷新后再办理", number + " has changed meanwhile. Reload it and look again."));
    }

    private static void words(String pointer, String words) {
        Complaints.demandWords("hidden-danger/words-needed", pointer, words);
    }
}
