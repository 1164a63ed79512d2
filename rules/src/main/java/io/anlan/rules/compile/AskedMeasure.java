// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.ControlMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One question with its answer, if there is one, and room for what the engine says to it. */
final class AskedMeasure {

    private final String id;
    private final @Nullable FactValue answer;
    private final LocalDate on;
    private @Nullable Verdict verdict;
    private @Nullable ControlMeasure measure;

    AskedMeasure(String id, @Nullable FactValue answer, LocalDate on) {
        this.id = id;
        this.answer = answer;
        this.on = on;
    }

    String id() {
        return id;
    }

    @Nullable
    FactValue answer() {
        return answer;
    }

    LocalDate on() {
        return on;
    }

    /** Called from the consequence of a rule. Two verdicts on one answer mean that the rules are wrong. */
    void judge(ControlMeasure by, Verdict found) {
        if (verdict != null) {
            throw new IllegalStateException("The answer to " + id + " is both " + verdict + " and " + found);
        }
        verdict = found;
        measure = by;
    }

    Verdict verdict() {
        if (verdict == null) {
            throw new IllegalStateException("No rule judged the answer to " + id);
        }
        return verdict;
    }

    ControlMeasure measure() {
        if (measure == null) {
            throw new IllegalStateException("No rule judged the answer to " + id);
        }
        return measure;
    }

    /** What an answer amounts to. */
    enum Verdict {
        PASSES,
        FAILS,
        UNANSWERED
    }
}
