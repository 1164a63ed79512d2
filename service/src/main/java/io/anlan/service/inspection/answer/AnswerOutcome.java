// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer amounts to.
 *
 * @param passed null where the question does not apply
 * @param wanted what would have passed
 * @param cause under which a failing answer is being registered as a suspected hidden danger; null when it passed, or when the
 *     hidden danger was known before
 * @param hiddenDanger its number, once there is one
 * @param duplicate whether this very answer was here before
 */
public record AnswerOutcome(
        UUID id,
        @Nullable Boolean passed,
        String wanted,
        @Nullable String cause,
        @Nullable String hiddenDanger,
        boolean duplicate) {}
