// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a fact type becomes when something of it is declared or retired. */
final class Amendment {

    private Amendment() {}

    static FactType declared(Vocabulary vocabulary, Declaration declared) {
        new DeclarationCheck(vocabulary, declared).refuse();
        FactType type = vocabulary.find(declared.factType()).orElseGet(declared::type);
        List<Attribute> attributes = new ArrayList<>(type.attributes());
        List<AllowedValue> states = vocabulary.list(Vocabulary.DEVICE_STATES);
        declared.attributes().forEach(attribute -> attributes.add(withStates(attribute, states)));
        return with(type, attributes);
    }

    private static Attribute withStates(Attribute attribute, List<AllowedValue> states) {
        return attribute.kind() != AttributeKind.DEVICE
                ? attribute
                : new Attribute(
                        attribute.name(),
                        attribute.labels(),
                        attribute.kind(),
                        null,
                        states,
                        null,
                        null,
                        attribute.question(),
                        null);
    }

    /** What the application came with stays in use: its own rules mention it. */
    static FactType retired(Vocabulary vocabulary, String factType, String name) {
        Optional<FactType> type = vocabulary.find(factType);
        boolean inUse = type.flatMap(known -> known.attribute(name))
                .filter(attribute -> !attribute.retired())
                .isPresent();
        boolean shipped = Vocabulary.shipped()
                .find(factType)
                .flatMap(known -> known.attribute(name))
                .isPresent();
        if (!inUse || shipped) {
            DeclarationProblems problems = new DeclarationProblems();
            problems.add(
                    "/attribute",
                    "not-in-use",
                    "只能停用已声明且在用的属性",
                    "Only an attribute that was declared and is in use can be retired");
            problems.refuse();
        }
        FactType known = vocabulary.factType(factType);
        return with(
                known,
                known.attributes().stream()
                        .map(attribute -> attribute.name().equals(name) ? attribute.retire() : attribute)
                        .toList());
    }

    private static FactType with(FactType type, List<Attribute> attributes) {
        return new FactType(type.name(), type.labels(), List.copyOf(attributes), type.industries());
    }
}
