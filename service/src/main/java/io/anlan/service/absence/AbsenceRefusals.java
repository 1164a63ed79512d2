// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.util.List;
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

    static Refusal notYoursToEnter(@Nullable Map<String, Object> explanation) {
        Refusal refusal = refusal(
                "absence/not-yours-to-enter",
                HttpStatus.FORBIDDEN,
                "只有本单位或上级单位中按规则可以代理此人的人员，才能为其登记缺勤",
                "An absence is entered by the person, or by somebody of the unit or above whom the rules would admit as deputy.");
        return explanation == null ? refusal : refusal.having(ExplainedRoute.of(explanation));
    }

    static Refusal unknownAbsent(String absent) {
        return wrong(
                "/absent",
                "没有找到 " + absent + "；被登记人须在您的单位或下级单位，并登录过本系统",
                absent + " is not known: the absent person belongs to your unit or one below and was here before.");
    }

    static Refusal unknownDeputy(String deputy) {
        return wrong(
                "/deputy",
                "没有找到 " + deputy + "；代理人须在本单位或上级单位，登录过本系统，且不是登记人本人",
                deputy + " is not known: a deputy belongs to the same unit or one above, was here before,"
                        + " and is not who enters it.");
    }

    private static Refusal wrong(String pointer, String zh, String en) {
        return new Refusal(
                "absence/invalid",
                HttpStatus.UNPROCESSABLE_CONTENT,
                invalid(),
                List.of(new Violation(pointer, "unknown", new Wording(zh, en))));
    }

    static Wording invalid() {
        return new Wording("缺勤填写有误", "The absence is wrong.");
    }

    private static Refusal refusal(String type, HttpStatus status, String zh, String en) {
        return new Refusal(type, status, new Wording(zh, en));
    }
}
