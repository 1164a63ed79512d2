// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.ObservedFact;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about one hidden danger as the current actor sees it, with what that actor may do next.
 *
 * @param plans every round of the plan, the first first; {@code plan} is the last
 * @param recurrence how many like it were found within the twelve months before
 * @param earlier their numbers, the latest first, at most 50
 * @param episode 1, and one more each time it is opened again
 * @param revivals how often an end of it was taken back: reopened, or a dismissal that did not hold
 */
public record Dossier(
        String number,
        long version,
        String title,
        String description,
        String place,
        HiddenDangerStatus status,
        @Nullable HiddenDangerLevel level,
        String source,
        String industry,
        String field,
        @Nullable String accidentType,
        @Nullable Subject subject,
        int recurrence,
        List<String> earlier,
        int episode,
        int revivals,
        UnitView enterprise,
        UnitView district,
        LocalDate foundOn,
        Instant registeredAt,
        String reportedBy,
        @Nullable LocalDate dueOn,
        @Nullable Instant overdueSince,
        @Nullable Instant closedAt,
        DecisionView decision,
        List<ObservedFact> facts,
        @Schema(ref = "FactValues") Map<String, Object> enterpriseFacts,
        List<ExplainedDecision.NeededFact> questions,
        @Nullable PlanView plan,
        List<PlanView> plans,
        List<SubmissionView> submissions,
        @Nullable AcceptanceView acceptance,
        @Nullable DismissalView dismissal,
        List<EvidenceView> evidence,
        List<AllowedAction> allowedActions) {

    static Dossier of(HiddenDanger it, Actor actor, List<String> earlier) {
        Part.Found found = it.found();
        Part.Order order = it.order();
        Part.Closing closing = it.closing();
        Part.Dismissal dismissal = it.dismissal();
        return new Dossier(
                it.number(),
                it.version(),
                found.title(),
                found.description(),
                found.place(),
                it.status(),
                it.level(),
                found.source(),
                Objects.requireNonNull(it.industry(), "the industry of its enterprise"),
                found.field(),
                found.accidentType(),
                found.subject(),
                found.recurrence(),
                earlier,
                it.episode(),
                it.revivals(),
                new UnitView(found.enterpriseCode(), found.enterpriseName()),
                new UnitView(found.districtCode(), found.districtName()),
                found.foundOn(),
                found.registeredAt(),
                found.reportedByName(),
                order == null ? null : order.dueOn(),
                it.overdueSince(),
                closing == null ? null : closing.closedAt(),
                new DecisionView(it.outcome(), it.criteria()),
                it.circumstances().facts().stream().map(ObservedFact::of).toList(),
                it.circumstances().enterprise(),
                questions(it),
                it.lastPlan().map(RectificationPlan::view).orElse(null),
                it.allPlans().stream().map(RectificationPlan::view).toList(),
                it.submissions().stream()
                        .map(submission -> submission.view(evidenceOf(it, submission), stagesOf(it, submission)))
                        .toList(),
                closing == null
                        ? null
                        : new AcceptanceView(closing.closedAt(), closing.closedByName(), closing.closingOpinion()),
                dismissal == null
                        ? null
                        : new DismissalView(
                                dismissal.dismissedAt(), dismissal.dismissedByName(), dismissal.dismissalReason()),
                it.evidence().stream().map(Part.Evidence::view).toList(),
                Arrays.stream(HiddenDangerAction.values())
                        .map(action -> AllowedAction.of(action, it, actor))
                        .toList());
    }

    private static List<ExplainedDecision.NeededFact> questions(HiddenDanger it) {
        return List.of(JsonMapper.shared().convertValue(it.questions(), ExplainedDecision.NeededFact[].class));
    }

    private static List<String> evidenceOf(HiddenDanger it, Submission submission) {
        return it.evidence().stream()
                .filter(file -> file.round() == submission.round())
                .map(Part.Evidence::sha256)
                .toList();
    }

    private static List<StageView> stagesOf(HiddenDanger it, Submission submission) {
        Verification awaited =
                it.status() == HiddenDangerStatus.SUBMITTED ? it.awaited().orElse(null) : null;
        return it.stages(submission.round()).stream()
                .map(stage -> stage.view(awaited))
                .toList();
    }

    public record UnitView(String code, String name) {}

    public record DecisionView(Determination.Outcome outcome, List<String> criteria) {}

    /** @param approved null while the review is awaited */
    public record PlanView(
            String interimControls,
            String measures,
            String responsiblePerson,
            BigDecimal funds,
            LocalDate completeBy,
            String emergencyPlan,
            Instant submittedAt,
            String submittedBy,
            @Nullable Boolean approved,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy,
            @Nullable String opinion) {}

    /** @param accepted null while the inspection is awaited */
    public record SubmissionView(
            Instant at,
            String by,
            String measures,
            @Nullable BigDecimal cost,
            List<String> evidence,
            @Nullable Boolean accepted,
            @Nullable Instant inspectedAt,
            @Nullable String inspectedBy,
            @Nullable String opinion,
            List<StageView> stages) {}

    /** How far a stage of verification is. */
    public enum StageState {
        AWAITED,
        PASSED,
        FAILED,
        NOT_REACHED
    }

    /**
     * One stage in the verification of a submission.
     *
     * @param roles whose people may pass it, other than those who rectified it or passed another stage
     * @param checklist what is confirmed before it is passed
     * @param why the rule that asks for it
     */
    public record StageView(
            VerificationStage stage,
            StageState state,
            List<Role> roles,
            List<VerificationPolicy.CheckItem> checklist,
            List<Verification.Confirmation> confirmed,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String opinion,
            ExplainedRoute why) {}

    public record AcceptanceView(Instant at, String by, String opinion) {}

    public record DismissalView(Instant at, String by, String reason) {}

    public record EvidenceView(
            String sha256,
            Part.Evidence.Phase phase,
            String name,
            String mediaType,
            long size,
            Instant uploadedAt,
            String by) {}

    /** @param reason why not; null when allowed */
    public record AllowedAction(
            HiddenDangerAction action,
            boolean allowed,
            @Nullable Wording reason) {

        static AllowedAction of(HiddenDangerAction action, HiddenDanger it, Actor actor) {
            Wording reason = action.obstacle(it, actor).map(Refusal::wording).orElse(null);
            return new AllowedAction(action, reason == null, reason);
        }
    }
}
