// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why something is not declared, committed to, published or shown. */
final class DeclarationRefusals {

    private DeclarationRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "declaration/unknown",
                HttpStatus.NOT_FOUND,
                new Wording("没有该申报，或不在您的管辖范围内", "There is no such declaration in your scope."));
    }

    static Refusal unknownRiskPoint() {
        return new Refusal(
                "declaration/unknown-risk-point",
                HttpStatus.NOT_FOUND,
                new Wording("没有该风险点，或不在您的管辖范围内", "There is no such risk point in your scope."));
    }

    static Refusal unknownNotice() {
        return new Refusal(
                "declaration/unknown-notice",
                HttpStatus.NOT_FOUND,
                new Wording("没有该公示，请核对二维码", "There is no such notice; check the code."));
    }

    static Refusal nothingToDeclare() {
        return new Refusal(
                "declaration/nothing-to-declare",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("尚无在用风险点，请先登记风险点", "There is no risk point yet; report risk points first."));
    }

    static Refusal illegalState(DeclarationState state) {
        return new Refusal(
                "declaration/illegal-transition",
                HttpStatus.CONFLICT,
                new Wording(
                        "次序应为申报、承诺、公示，各一次；现为 " + state,
                        "It is declared, committed to and published, in this order and once; now it is " + state
                                + "."));
    }

    static Refusal superseded() {
        return new Refusal(
                "declaration/superseded",
                HttpStatus.CONFLICT,
                new Wording("已有更新的申报，请办理最新一次", "There is a newer declaration; go on with that."));
    }

    static Refusal notAccepted() {
        return new Refusal(
                "declaration/not-accepted",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("须确认承诺内容", "The commitment must be accepted."));
    }

    static Refusal notThePrincipal(String principal) {
        return new Refusal(
                "declaration/not-the-principal",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "承诺人应为登记的主要负责人“" + principal + "”；人员变动请先变更企业信息",
                        "The commitment is the principal's, registered as '" + principal
                                + "'; if that changed, change the enterprise's record first."));
    }
}
