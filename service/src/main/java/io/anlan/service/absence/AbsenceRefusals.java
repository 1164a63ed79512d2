// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What stands in the way of an absence, in words. */
final class AbsenceRefusals {

    private AbsenceRefusals() {}

    static Refusal unknown() {
        return refusal("absence/unknown", HttpStatus.NOT_FOUND, "没有这条缺勤记录", "There is no such absence.");
    }

    static Refusal over() {
        return refusal("absence/over", HttpStatus.CONFLICT, "该缺勤已经结束", "This absence is over already.");
    }

    static Refusal overlaps() {
        return refusal(
                "absence/overlaps",
                HttpStatus.CONFLICT,
                "与已登记的缺勤时间重叠，请先结束原缺勤",
                "It overlaps with an absence entered before. End that one first.");
    }

    static Refusal notYours() {
        return refusal(
                "absence/not-yours",
                HttpStatus.FORBIDDEN,
                "只有本人和上级监管人员可以提前结束缺勤",
                "Only the person and the regulators of the unit may end it early.");
    }

    static Refusal onlyInPerson() {
        return refusal(
                "absence/only-in-person",
                HttpStatus.FORBIDDEN,
                "代理他人时不能办理本人事务，请先结束代办",
                "This is a matter of one's own and not done in somebody's place. Stop standing in first.");
    }

    static Refusal notAdmitted(@Nullable Map<String, Object> explanation) {
        if (explanation == null) {
            return refusal(
                    "absence/not-admitted",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "现有规则无法确定此人可否代理，因此不能代理",
                    "The rules do not say for certain that this person may stand in.");
        }
        ExplainedRoute why = ExplainedRoute.of(explanation);
        return refusal(
                        "absence/not-admitted",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "此人不能代理：" + why.row().sentence().zh() + "（" + why.row().id() + "）",
                        "This person may not stand in: " + why.row().sentence().en() + " ("
                                + why.row().id() + ").")
                .having(why);
    }

    static Refusal unknownDeputy(String deputy) {
        var complaints = new Complaints()
                .add(
                        "/deputy",
                        "unknown",
                        new Wording(
                                "没有找到 " + deputy + "；代理人须在本单位或上级单位，并登录过本系统",
                                deputy
                                        + " is not known: a deputy belongs to the same unit or one above and was here before."));
        try {
            complaints.refuse("absence/invalid", invalid());
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new IllegalStateException("a complaint refuses");
    }

    static Wording invalid() {
        return new Wording("缺勤填写有误", "The absence is wrong.");
    }

    private static Refusal refusal(String type, HttpStatus status, String zh, String en) {
        return new Refusal(type, status, new Wording(zh, en));
    }
}
