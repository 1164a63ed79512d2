// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;

/** What a catalogue is called: the rules know its industry, and that says it. */
public final class CatalogueTitle {

    private CatalogueTitle() {}

    public static Wording of(PackHead head, Vocabulary vocabulary) {
        return of(head.industries().isEmpty() ? "" : head.industries().get(0), vocabulary);
    }

    public static Wording of(String industry, Vocabulary vocabulary) {
        return vocabulary.list("industry").stream()
                .filter(value -> value.code().equals(industry))
                .findFirst()
                .map(value -> new Wording(
                        value.labels().zh() + "行业风险点与管控措施",
                        "Risk points and control measures: " + value.labels().en()))
                .orElse(new Wording("风险点与管控措施", "Risk points and control measures"));
    }
}
