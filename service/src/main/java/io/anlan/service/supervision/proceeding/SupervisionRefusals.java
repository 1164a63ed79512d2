// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import org.springframework.http.HttpStatus;

/** Why something is not done in a proceeding. */
public final class SupervisionRefusals {

    /** Type of everything that is written wrong. */
    public static final String INVALID = "supervision/invalid";

    private SupervisionRefusals() {}

    public static Refusal unknown() {
        return new Refusal(
                "supervision/unknown",
                HttpStatus.NOT_FOUND,
                new Wording("没有该督办事项，或不在您的管辖范围内", "There is no such proceeding, or it is outside your scope."));
    }

    public static Refusal notYourRole() {
        return new Refusal(
                "supervision/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("您的角色或单位不能办理此事", "Your role or unit does not do this."));
    }

    static Refusal illegalTransition(Proceeding it) {
        return new Refusal(
                "supervision/illegal-transition",
                HttpStatus.CONFLICT,
                new Wording(
                        it.number() + " 目前为“" + it.status().label().zh() + "”，不能办理此事",
                        it.number() + " is " + it.status().label().en() + "; this cannot be done now."));
    }

    /** @param zh what the person did before */
    public static Refusal anotherPerson(String zh, String en) {
        return new Refusal(
                "supervision/another-person",
                HttpStatus.FORBIDDEN,
                new Wording("须由另一人办理：您" + zh, "Another person has to do this: you " + en + "."));
    }

    public static Refusal opened(String number) {
        return new Refusal(
                "supervision/opened-already",
                HttpStatus.CONFLICT,
                new Wording("该隐患已有待办的同类事项 " + number, "There is one of these already: " + number + "."));
    }

    public static Refusal dangerOver() {
        return new Refusal(
                "supervision/danger-over",
                HttpStatus.CONFLICT,
                new Wording("该隐患已销号或已排除", "The hidden danger is closed or dismissed."));
    }

    public static Refusal stillListed(String number) {
        return new Refusal(
                "supervision/still-listed",
                HttpStatus.CONFLICT,
                new Wording(
                        "该隐患正由 " + number + " 挂牌督办，批准摘牌后才能销号",
                        "It is listed under " + number + "; it is closed after its delisting was approved."));
    }

    /** Something about its state that is in the way. */
    public static Refusal notNow(String zh, String en) {
        return new Refusal("supervision/not-now", HttpStatus.CONFLICT, new Wording(zh, en));
    }

    /** @throws Refusal naming every complaint */
    public static void refuse(Complaints complaints) {
        complaints.refuse(INVALID, new Wording("填写有误", "Some of it is wrong."));
    }
}
