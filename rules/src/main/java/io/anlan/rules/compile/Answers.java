// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.catalogue.CheckResult;
import io.anlan.rules.catalogue.MeasureFinding;
import io.anlan.rules.compile.AskedMeasure.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Questions after the engine judged their answers. */
public final class Answers {

    private final List<AskedMeasure> judged;

    Answers(List<AskedMeasure> judged) {
        this.judged = judged;
    }

    /** As it is told. */
    public CheckResult result(Catalogue catalogue, String digest, LocalDate on) {
        List<MeasureFinding> findings = judged.stream()
                .filter(asked -> asked.verdict() == Verdict.FAILS)
                .map(asked -> new MeasureFinding(asked.measure(), Objects.requireNonNull(asked.answer())))
                .toList();
        return new CheckResult(
                catalogue.id(),
                catalogue.version(),
                digest,
                on,
                findings,
                ids(Verdict.UNANSWERED),
                ids(Verdict.PASSES));
    }

    private List<String> ids(Verdict verdict) {
        return judged.stream()
                .filter(asked -> asked.verdict() == verdict)
                .map(AskedMeasure::id)
                .toList();
    }
}
