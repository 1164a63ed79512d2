// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** What stands in the way of a batch, in words. */
final class BulkRefusals {

    static final String NOT_ADMITTED = "bulk/not-admitted";

    private BulkRefusals() {}

    static Refusal unknown() {
        return refusal("bulk/unknown", HttpStatus.NOT_FOUND, "没有这个批次", "There is no such batch.");
    }

    static Refusal tooLate() {
        return refusal(
                "bulk/too-late", HttpStatus.CONFLICT, "已经办理或撤回，不能再撤回", "It was carried out or taken back already.");
    }

    static Refusal notYours() {
        return refusal(
                "bulk/not-yours",
                HttpStatus.FORBIDDEN,
                "只有下达人（或其所代理的人）可以撤回",
                "Only who ordered it, or whom that person stood in for, takes it back.");
    }

    static Refusal noLongerAdmitted() {
        return refusal(
                "bulk/no-longer-admitted",
                HttpStatus.CONFLICT,
                "情况或规则已变，不能批量办理，请逐件办理",
                "Facts or rules have changed: it is decided on its own now.");
    }

    static Refusal deputyEnded() {
        return refusal(
                "bulk/deputy-ended",
                HttpStatus.CONFLICT,
                "办理时代理已经结束",
                "Nobody stood in any more when it was to be carried out.");
    }

    static Wording invalid() {
        return new Wording("批量办理填写有误", "The batch is wrong.");
    }

    static Wording notAdmitted() {
        return new Wording(
                "其中有不能批量办理的事项，请移除后重试", "Some of them may not be approved together. Remove them and try again.");
    }

    private static Refusal refusal(String type, HttpStatus status, String zh, String en) {
        return new Refusal(type, status, new Wording(zh, en));
    }
}
