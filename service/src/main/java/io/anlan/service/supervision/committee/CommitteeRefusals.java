// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.committee;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why something about a committee is not done. */
final class CommitteeRefusals {

    private CommitteeRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "supervision/unknown-committee",
                HttpStatus.NOT_FOUND,
                new Wording("没有该专委会或成员", "There is no such committee or member."));
    }
}
