// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import java.time.LocalDate;

/** Whether an answer passes, by the catalogue that was in force on its day. */
public interface AnswerCheck {

    /**
     * The verdict on one answer.
     *
     * @param measure id of the catalogue
     * @param value a truth value, a number or a text
     * @param on day of the answer in Asia/Shanghai
     * @throws io.anlan.service.platform.Refusal {@code inspection/wrong-answer} when the question takes no such answer,
     *     {@code inspection/unknown-question} when no catalogue of that day asks it
     */
    Verdict check(String measure, Object value, LocalDate on);

    /** @param catalogueVersion e.g. {@code control-measures/metallurgy@1} */
    record Verdict(boolean passed, String catalogueVersion) {}
}
