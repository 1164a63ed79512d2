// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** What stands in the way of many acts alike. */
public final class Obstacles {

    private Obstacles() {}

    /** {@code hidden-danger/not-your-role}. */
    public static Refusal notYourRole() {
        return new Refusal(
                "hidden-danger/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("您的角色不能办理此事", "Your role does not do this."));
    }

    /** {@code hidden-danger/illegal-transition}. */
    public static Refusal notNow(CaseFile file) {
        return HiddenDangerAction.illegalTransition(file.number(), file.status());
    }
}
