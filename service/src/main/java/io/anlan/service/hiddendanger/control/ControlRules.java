// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.control.ControlsView.AllowedControlAction;
import io.anlan.service.hiddendanger.control.ControlsView.ControlAction;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Who may order, ask and consent, and when: one answer for the buttons and for the acts. */
final class ControlRules {

    private ControlRules() {}

    static Optional<Refusal> order(CaseFile file, ControlKind kind, Actor actor) {
        if (file.level() != HiddenDangerLevel.MAJOR || !file.status().isOpen()) {
            return Optional.of(new Refusal(
                    "hidden-danger/no-control-needed",
                    HttpStatus.CONFLICT,
                    new Wording("只对未办结的重大事故隐患采取临时管控", "Only an open major hidden danger has interim controls.")));
        }
        boolean may = kind.isSuspension()
                ? actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)
                : actor.is(ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
        return may ? Optional.empty() : Optional.of(notYourRole());
    }

    static Optional<Refusal> askToResume(InterimControl control, Actor actor) {
        if (!control.holds() || control.pending() != null) {
            return Optional.of(nothingToResume());
        }
        return actor.is(ENTERPRISE_SAFETY_MANAGER) ? Optional.empty() : Optional.of(notYourRole());
    }

    static Optional<Refusal> reviewResumption(InterimControl control, Actor actor) {
        var pending = control.pending();
        if (!control.holds() || pending == null) {
            return Optional.of(nothingToResume());
        }
        if (!actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)) {
            return Optional.of(notYourRole());
        }
        return actor.answersFor(pending.askedByUser())
                ? Optional.of(new Refusal(
                        "hidden-danger/own-resumption",
                        HttpStatus.FORBIDDEN,
                        new Wording("不能审查自己提出的恢复申请", "Nobody consents to a request of their own.")))
                : Optional.empty();
    }

    static List<AllowedControlAction> allowed(CaseFile file, List<InterimControl> controls, Actor actor) {
        List<AllowedControlAction> allowed = new ArrayList<>();
        for (ControlKind kind : ControlKind.values()) {
            allowed.add(allowed(ControlAction.ORDER, null, kind, order(file, kind, actor)));
        }
        for (InterimControl control : controls) {
            int position = control.position();
            allowed.add(allowed(ControlAction.ASK_TO_RESUME, position, null, askToResume(control, actor)));
            allowed.add(allowed(ControlAction.REVIEW_RESUMPTION, position, null, reviewResumption(control, actor)));
        }
        return allowed;
    }

    private static AllowedControlAction allowed(
            ControlAction action, @Nullable Integer position, @Nullable ControlKind kind, Optional<Refusal> obstacle) {
        return new AllowedControlAction(
                action,
                position,
                kind,
                obstacle.isEmpty(),
                obstacle.map(Refusal::wording).orElse(null));
    }

    private static Refusal notYourRole() {
        return new Refusal(
                "hidden-danger/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("您的角色不能办理此事", "Your role does not do this."));
    }

    static Refusal nothingToResume() {
        return new Refusal(
                "hidden-danger/nothing-to-resume",
                HttpStatus.CONFLICT,
                new Wording("没有可申请恢复的管控，或没有待审查的申请", "There is nothing to resume, or no request that waits for this."));
    }
}
