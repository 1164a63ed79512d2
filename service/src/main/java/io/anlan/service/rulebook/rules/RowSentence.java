// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.model.Row;
import io.anlan.rules.reading.Sentences;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A row as a sentence, unless it mentions what there is not: such a row can be read, but nobody can say it. */
final class RowSentence {

    private RowSentence() {}

    static Optional<Wording> of(Row row, Sentences sentences) {
        try {
            return Optional.of(RuleTerms.wording(sentences.row(row)));
        } catch (NoSuchElementException undeclared) {
            return Optional.empty();
        }
    }
}
