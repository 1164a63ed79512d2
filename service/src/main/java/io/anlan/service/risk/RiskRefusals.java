// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why an act on a risk point is not carried out. */
final class RiskRefusals {

    private RiskRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "risk/unknown",
                HttpStatus.NOT_FOUND,
                new Wording("没有该风险点，或不在您的管辖范围内", "There is no such risk point, or it is outside your scope."));
    }

    static Refusal retired(String number) {
        return new Refusal(
                "risk/retired",
                HttpStatus.CONFLICT,
                new Wording(number + " 已停用，不能再变更", number + " is retired and does not change any more."));
    }

    static Refusal notYourRole() {
        return new Refusal(
                "risk/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("风险点由企业上报和维护", "Risk points are reported and kept by the enterprise itself."));
    }

    static Refusal openDangers(String number, int count) {
        return new Refusal(
                "risk/open-dangers",
                HttpStatus.CONFLICT,
                new Wording(
                        number + " 还有 " + count + " 条未销号的隐患，销号后才能停用",
                        number + " has " + count + " open hidden dangers; it can be retired when they are closed."));
    }
}
