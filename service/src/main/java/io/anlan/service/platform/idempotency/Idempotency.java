// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out a creation once per person and {@code Idempotency-Key}, however often it is asked for. */
public interface Idempotency {

    /**
     * The answer of the act, or the stored one if the same person already sent this key with this request. The act, the
     * key and the answer commit in one transaction, opened here unless there is one; a simultaneous repetition waits for
     * it. Keys are kept for {@code anlan.idempotency.keep}.
     *
     * @param key value of the header {@code Idempotency-Key}; null carries the act out unprotected
     * @param operation name of the act, part of what must be the same, e.g. {@code register-hidden-danger}
     * @param request what was asked for, as JSON-able value; equal requests have equal JSON
     * @param answer type the stored answer is read back as; a small one, such as the number given
     * @throws io.anlan.service.platform.Refusal {@code platform/idempotency-key-invalid} (400) or
     *     {@code platform/idempotency-key-reused} (422) when the key came with another request before
     */
    <T> T once(@Nullable String key, String operation, Object request, Class<T> answer, Supplier<T> act);
}
