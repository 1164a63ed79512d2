// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why something is not done with a webhook. */
final class WebhookRefusals {

    static final Wording INVALID =
            new Wording("推送地址有误，请更正。", "The webhook cannot be taken like this; please correct it.");

    private WebhookRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "notification/unknown-webhook",
                HttpStatus.NOT_FOUND,
                new Wording("没有该推送地址，或不在您的管辖范围内。", "There is no such webhook in your scope."));
    }

    static Refusal notReplayable() {
        return new Refusal(
                "notification/not-replayable",
                HttpStatus.CONFLICT,
                new Wording(
                        "该条记录正在等待发送，或属于测试推送，不能重发。",
                        "This waits to be sent anyway, or was only a trial; it cannot be sent again."));
    }
}
