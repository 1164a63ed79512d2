// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.rules;

import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.inspection.answer.AnswerCheck;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Executes the measure of the catalogue. */
@Component
class CatalogueAnswerCheck implements AnswerCheck {

    private static final Comparator<CatalogueVersion> YOUNGEST =
            Comparator.comparing(version -> Integer.valueOf(version.catalogue().version()));

    private final Catalogues catalogues;

    CatalogueAnswerCheck(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Verdict check(String measure, Object value, LocalDate on) {
        CatalogueVersion version = catalogues.live().stream()
                .filter(one ->
                        one.catalogue().inForce(on) && one.measure(measure).isPresent())
                .max(YOUNGEST)
                .orElseThrow(() -> new Refusal(
                        "inspection/unknown-question",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Wording(
                                on + " 有效的清单中没有检查项 " + measure,
                                "No catalogue in force on " + on + " asks " + measure + ".")));
        try {
            var result = version.check(List.of(measure), Map.of(measure, version.parse(measure, value)), on);
            Catalogue catalogue = version.catalogue();
            return new Verdict(result.findings().isEmpty(), catalogue.id() + "@" + catalogue.version());
        } catch (InvalidFacts e) {
            throw new Refusal(
                    "inspection/wrong-answer",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(measure + " 的答案类型不符", "The question " + measure + " takes another kind of answer."));
        }
    }
}
