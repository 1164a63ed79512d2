// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.ControlMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One question with its answer, if there is one, and room for what the engine says to it. */
final class AskedMeasure {

    private final MeasureRow row;
    private final @Nullable FactValue answer;
    private final LocalDate on;
    private @Nullable Verdict verdict;

    AskedMeasure(MeasureRow row, @Nullable FactValue answer, LocalDate on) {
        this.row = row;
        this.answer = answer;
        this.on = on;
    }

    MeasureRow row() {
        return row;
    }

    String id() {
        return row.id();
    }

    @Nullable
    FactValue answer() {
        return answer;
    }

    LocalDate on() {
        return on;
    }

    /** Called from the consequence of a rule. Two verdicts on one answer mean that the rules are wrong. */
    void judge(Verdict found) {
        if (verdict != null) {
            throw new IllegalStateException("The answer to " + id() + " is both " + verdict + " and " + found);
        }
        verdict = found;
    }

    Verdict verdict() {
        if (verdict == null) {
            throw new IllegalStateException("No rule judged the answer to " + id());
        }
        return verdict;
    }

    ControlMeasure measure() {
        return row.measure();
    }

    /** What an answer amounts to. */
    enum Verdict {
        PASSES,
        FAILS,
        UNANSWERED
    }
}
