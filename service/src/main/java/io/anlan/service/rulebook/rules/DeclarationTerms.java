// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.Declaration;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.attribute.DeclarationRefusals;
import io.anlan.service.rulebook.attribute.NewFacts;
import io.anlan.service.rulebook.attribute.NewFacts.NewAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** What is declared, in the terms of the rules. */
final class DeclarationTerms {

    private DeclarationTerms() {}

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/invalid-declaration} for a kind there is not */
    static Declaration of(NewFacts facts) {
        List<Violation> unknown = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < facts.attributes().size(); i++) {
            NewAttribute one = facts.attributes().get(i);
            if (Arrays.stream(AttributeKind.values())
                    .noneMatch(kind -> kind.name().equals(one.kind()))) {
                unknown.add(new Violation(
                        "/attributes/" + i + "/kind",
                        "unknown-code",
                        new Wording("未知的属性类型", "There is no such kind.")));
            } else {
                attributes.add(attribute(one));
            }
        }
        if (!unknown.isEmpty()) {
            throw DeclarationRefusals.invalid(unknown);
        }
        Wording labels = facts.labels();
        return new Declaration(
                facts.factType(),
                labels == null ? null : labels(labels),
                new HashSet<>(facts.industries()),
                attributes);
    }

    private static Attribute attribute(NewAttribute one) {
        return new Attribute(
                one.name(),
                labels(one.labels()),
                AttributeKind.valueOf(one.kind()),
                one.unit(),
                one.allowed().stream()
                        .map(value -> new AllowedValue(value.code(), labels(value.labels())))
                        .toList(),
                one.min(),
                one.max(),
                labels(one.question()),
                null);
    }

    private static Labels labels(Wording wording) {
        return new Labels(wording.zh(), wording.en());
    }
}
