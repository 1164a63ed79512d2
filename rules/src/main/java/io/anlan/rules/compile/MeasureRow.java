// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.AnswerSpec;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.compile.AskedMeasure.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One measure, and what an answer to its question amounts to. */
record MeasureRow(ControlMeasure measure) {

    String id() {
        return measure.id();
    }

    Verdict verdict(@Nullable FactValue answer, LocalDate on) {
        if (answer == null) {
            return Verdict.UNANSWERED;
        }
        return passes(answer, on) ? Verdict.PASSES : Verdict.FAILS;
    }

    private boolean passes(FactValue answer, LocalDate on) {
        AnswerSpec spec = measure.answer();
        if (spec instanceof AnswerSpec.YesNo expected) {
            return answer instanceof FactValue.Flag flag && flag.value() == expected.passing();
        }
        if (spec instanceof AnswerSpec.Measured range) {
            return answer instanceof FactValue.Quantity amount && within(range, amount.value());
        }
        if (spec instanceof AnswerSpec.OneOf options) {
            return answer instanceof FactValue.Choice choice
                    && !options.failing().contains(choice.code());
        }
        return spec instanceof AnswerSpec.LastDone age
                && answer instanceof FactValue.Day day
                && recent(age, day.value(), on);
    }

    private static boolean within(AnswerSpec.Measured range, BigDecimal amount) {
        int overMin = range.min() == null ? 1 : amount.compareTo(range.min());
        int underMax = range.max() == null ? 1 : range.max().compareTo(amount);
        return (overMin > 0 || (overMin == 0 && range.minInclusive()))
                && (underMax > 0 || (underMax == 0 && range.maxInclusive()));
    }

    /** The last day of the period still passes: done on 31 January, "within 1 month" passes until 28 February. */
    private static boolean recent(AnswerSpec.LastDone age, LocalDate done, LocalDate on) {
        LocalDate until = switch (age.unit()) {
            case DAYS -> done.plusDays(age.amount());
            case MONTHS -> done.plusMonths(age.amount());
        };
        return !done.isAfter(on) && !on.isAfter(until);
    }
}
