// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static io.anlan.rules.model.Operator.*;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Operator;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which operators and which values fit an attribute. */
final class AttributeValues {

    private AttributeValues() {}

    static Set<Operator> operators(AttributeKind kind) {
        return switch (kind) {
            case FLAG -> EnumSet.of(EQUAL, NOT_EQUAL);
            case QUANTITY -> EnumSet.of(EQUAL, NOT_EQUAL, LESS, AT_LEAST, MORE, AT_MOST);
            case CHOICE, DEVICE -> EnumSet.of(EQUAL, NOT_EQUAL, IN, NOT_IN);
            case CHOICES -> EnumSet.of(INTERSECTS, DISJOINT, CONTAINS, LACKS, EMPTY, NOT_EMPTY);
            case DAY, MOMENT -> EnumSet.of(EQUAL, NOT_EQUAL, BEFORE, NOT_BEFORE);
            case TEXT -> EnumSet.of(EMPTY, NOT_EMPTY);
        };
    }

    /** Whether a value may stand in an attribute at all. */
    static boolean fits(Attribute attribute, FactValue value) {
        return switch (attribute.kind()) {
            case FLAG -> value instanceof FactValue.Flag;
            case QUANTITY -> value instanceof FactValue.Quantity;
            case CHOICE, DEVICE -> value instanceof FactValue.Choice choice && known(attribute, List.of(choice.code()));
            case CHOICES -> value instanceof FactValue.Choices choices && known(attribute, choices.codes());
            case DAY -> value instanceof FactValue.Day;
            case MOMENT -> value instanceof FactValue.Moment;
            case TEXT -> value instanceof FactValue.Text;
        };
    }

    static boolean known(Attribute attribute, Collection<String> codes) {
        return codes.stream()
                .allMatch(code -> attribute.allowed().stream()
                        .anyMatch(allowed -> allowed.code().equals(code)));
    }
}
