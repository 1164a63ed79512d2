// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What people may do about more time, and what stands in the way: one answer for the buttons and for the acts. */
public enum PostponementAction {
    REQUEST_EXTENSION,
    REQUEST_DEFERRAL,
    APPROVE,
    REFUSE,
    WITHDRAW;

    /** @param open the request that waits; null when none does */
    Optional<Refusal> obstacle(CaseFile of, @Nullable Postponement open, Actor actor) {
        return switch (this) {
            case REQUEST_EXTENSION, REQUEST_DEFERRAL ->
                notUnderRectification(of).or(() -> waiting(open)).or(() -> notRectifier(actor));
            case APPROVE -> notDecidedBy(open, actor).or(() -> notUnderRectification(of));
            case REFUSE -> notDecidedBy(open, actor);
            case WITHDRAW -> open == null ? Optional.of(nothingWaits()) : notRectifier(actor);
        };
    }

    /** @throws Refusal naming the obstacle, if there is one */
    void demand(CaseFile of, @Nullable Postponement open, Actor actor) {
        obstacle(of, open, actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static Optional<Refusal> notRectifier(Actor actor) {
        return actor.is(Role.ENTERPRISE_SAFETY_MANAGER) ? Optional.empty() : Optional.of(notYourRole());
    }

    private static Optional<Refusal> notUnderRectification(CaseFile of) {
        return of.status() == HiddenDangerStatus.RECTIFYING
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "hidden-danger/illegal-transition",
                        HttpStatus.CONFLICT,
                        new Wording("仅整改中的隐患可以延期或暂缓", "Only what is being rectified is extended or deferred.")));
    }

    private static Optional<Refusal> waiting(@Nullable Postponement open) {
        return open == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "hidden-danger/postponement-waits",
                        HttpStatus.CONFLICT,
                        new Wording("已有一项申请待审批", "A request waits to be decided already.")));
    }

    private static Optional<Refusal> notDecidedBy(@Nullable Postponement open, Actor actor) {
        if (open == null) {
            return Optional.of(nothingWaits());
        }
        if (open.isOf(actor)) {
            return Optional.of(new Refusal(
                    "hidden-danger/own-postponement",
                    HttpStatus.FORBIDDEN,
                    new Wording("不能审批自己提出的申请", "Nobody decides a request of their own.")));
        }
        return open.roleOf(actor) == null ? Optional.of(notYourRole()) : Optional.empty();
    }

    static Refusal nothingWaits() {
        return new Refusal(
                "hidden-danger/no-postponement",
                HttpStatus.CONFLICT,
                new Wording("没有待审批的延期或暂缓申请", "No request for more time waits to be decided."));
    }

    private static Refusal notYourRole() {
        return new Refusal(
                "hidden-danger/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("您的角色不能办理此事", "Your role does not do this."));
    }
}
