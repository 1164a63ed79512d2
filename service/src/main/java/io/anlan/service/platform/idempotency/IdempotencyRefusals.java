// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.idempotency;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why a key is not accepted. */
final class IdempotencyRefusals {

    private IdempotencyRefusals() {}

    static Refusal invalid() {
        return new Refusal(
                "platform/idempotency-key-invalid",
                HttpStatus.BAD_REQUEST,
                new Wording(
                        "Idempotency-Key 应为 8 至 200 个可见 ASCII 字符，例如一个 UUID。",
                        "Idempotency-Key must be 8 to 200 visible ASCII characters, for example a UUID."));
    }

    static Refusal reused() {
        return new Refusal(
                "platform/idempotency-key-reused",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "该 Idempotency-Key 已用于另一个不同的请求，请换用新的值。",
                        "This Idempotency-Key was used for a different request; use a new one."));
    }
}
