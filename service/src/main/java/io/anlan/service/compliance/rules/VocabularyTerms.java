// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.RulePackVersion;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Kind;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.platform.Wording;
import java.util.List;

/** What the vocabulary of the rules declares, in the service's own terms. */
final class VocabularyTerms {

    private VocabularyTerms() {}

    /** @param inForce the packs whose criteria mention it */
    static FindingVocabulary.FactType factType(FactType type, List<RulePackVersion> inForce) {
        List<String> criteria = inForce.stream()
                .flatMap(version -> version.pack().rows().stream())
                .filter(row -> row.factType().equals(type.name()))
                .map(Row::criterion)
                .distinct()
                .toList();
        return new FindingVocabulary.FactType(
                type.name(),
                wording(type.labels()),
                List.copyOf(type.industries()),
                type.attributes().stream().map(VocabularyTerms::attribute).toList(),
                criteria);
    }

    static FindingVocabulary.Attribute attribute(Attribute attribute) {
        return new FindingVocabulary.Attribute(
                attribute.name(),
                wording(attribute.labels()),
                Kind.valueOf(attribute.kind().name()),
                attribute.unit(),
                attribute.min(),
                attribute.max(),
                terms(attribute.allowed()),
                wording(attribute.question()),
                attribute.retired());
    }

    static List<Term> terms(List<AllowedValue> values) {
        return values.stream()
                .map(value -> new Term(value.code(), wording(value.labels())))
                .toList();
    }

    static Wording wording(Labels labels) {
        return new Wording(labels.zh(), labels.en());
    }
}
