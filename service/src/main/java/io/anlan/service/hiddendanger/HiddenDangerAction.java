// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What people may do with a hidden danger, and what stands in the way: one answer for the buttons and for the acts. */
public enum HiddenDangerAction {
    SUPPLY_FACTS(HiddenDangerStatus.REGISTERED),
    SUBMIT_PLAN(HiddenDangerStatus.GRADED),
    APPROVE_PLAN(HiddenDangerStatus.PLAN_SUBMITTED),
    REJECT_PLAN(HiddenDangerStatus.PLAN_SUBMITTED),
    RECTIFY(HiddenDangerStatus.RECTIFYING),
    ACCEPT(HiddenDangerStatus.SUBMITTED),
    REJECT(HiddenDangerStatus.SUBMITTED),
    DISMISS(null),
    REOPEN(HiddenDangerStatus.CLOSED);

    /** Who may report one at all. */
    static final Set<Role> REPORTERS =
            Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);

    private final @Nullable HiddenDangerStatus status;

    /** @param status the only one in which this can be done; null for any open one */
    HiddenDangerAction(@Nullable HiddenDangerStatus status) {
        this.status = status;
    }

    /** What stands in the way of this act by this actor on this hidden danger; empty when nothing does. */
    Optional<Refusal> obstacle(HiddenDanger hiddenDanger, Actor actor) {
        if (status == null ? !hiddenDanger.status().isOpen() : status != hiddenDanger.status()) {
            return Optional.of(illegalTransition(hiddenDanger.number(), hiddenDanger.status()));
        }
        if (!actor.is(roles(hiddenDanger).toArray(Role[]::new))) {
            return Optional.of(Obstacles.notYourRole());
        }
        return switch (this) {
            case APPROVE_PLAN, REJECT_PLAN -> ownPlan(hiddenDanger, actor);
            case ACCEPT ->
                ownRectification(hiddenDanger, actor)
                        .or(() -> ownStage(hiddenDanger, actor))
                        .or(() -> noEvidence(hiddenDanger));
            case REJECT -> ownRectification(hiddenDanger, actor).or(() -> ownStage(hiddenDanger, actor));
            default -> Optional.empty();
        };
    }

    /** @throws Refusal naming the obstacle, if there is one */
    void demand(HiddenDanger hiddenDanger, Actor actor) {
        obstacle(hiddenDanger, actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Set<Role> roles(HiddenDanger hiddenDanger) {
        return switch (this) {
            case SUPPLY_FACTS -> suppliers(hiddenDanger.found().side());
            case SUBMIT_PLAN, RECTIFY -> Set.of(ENTERPRISE_SAFETY_MANAGER);
            case APPROVE_PLAN, REJECT_PLAN, DISMISS -> Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);
            case ACCEPT, REJECT ->
                hiddenDanger.awaited().map(Verification::roles).orElseGet(() -> inspectors(hiddenDanger.level()));
            case REOPEN -> Set.of(DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR);
        };
    }

    /** Regulators may always help out, so that no hidden danger waits for facts for ever. */
    static Set<Role> suppliers(Part.Side side) {
        return side == Part.Side.ENTERPRISE
                ? Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, CITY_REGULATOR)
                : Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    }

    /** Who accepts what was submitted before there were stages. */
    private static Set<Role> inspectors(@Nullable HiddenDangerLevel level) {
        return level == HiddenDangerLevel.MAJOR
                ? Set.of(SUPERVISOR)
                : Set.of(SUPERVISOR, INSPECTOR, DISTRICT_REGULATOR);
    }

    private static Optional<Refusal> ownPlan(HiddenDanger hiddenDanger, Actor actor) {
        return hiddenDanger
                .lastPlan()
                .filter(plan -> plan.isOf(actor))
                .map(plan -> new Refusal(
                        "hidden-danger/own-plan",
                        HttpStatus.FORBIDDEN,
                        new Wording("不能审查自己提交的方案", "Nobody reviews a plan of their own.")));
    }

    private static Optional<Refusal> ownRectification(HiddenDanger hiddenDanger, Actor actor) {
        return hiddenDanger.submissions().stream()
                .filter(submission -> submission.isBy(actor))
                .findAny()
                .map(submission -> new Refusal(
                        "hidden-danger/own-rectification",
                        HttpStatus.FORBIDDEN,
                        new Wording("整改人不能验收自己整改的隐患", "Nobody accepts a rectification of their own.")));
    }

    private static Optional<Refusal> ownStage(HiddenDanger hiddenDanger, Actor actor) {
        return hiddenDanger.stages(hiddenDanger.submissions().size()).stream()
                .filter(stage -> stage.isBy(actor))
                .findAny()
                .map(stage -> new Refusal(
                        "hidden-danger/own-stage",
                        HttpStatus.FORBIDDEN,
                        new Wording("同一人不能办理两个验收环节", "Nobody decides two stages of one verification.")));
    }

    private static Optional<Refusal> noEvidence(HiddenDanger hiddenDanger) {
        int last = hiddenDanger.submissions().size();
        return hiddenDanger.evidence().stream().anyMatch(evidence -> last > 0 && evidence.round() == last)
                ? Optional.empty()
                : Optional.of(evidenceNeeded());
    }

    static Refusal evidenceNeeded() {
        return new Refusal(
                "hidden-danger/evidence-needed",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("请上传整改后的照片或文件", "A photograph or document of the state after rectification is needed."));
    }

    static Refusal illegalTransition(String number, HiddenDangerStatus status) {
        return new Refusal(
                "hidden-danger/illegal-transition",
                HttpStatus.CONFLICT,
                new Wording(
                        number + " 目前为“" + status.label().zh() + "”，不能办理此事",
                        number + " is " + status.label().en() + "; this cannot be done now."));
    }
}
