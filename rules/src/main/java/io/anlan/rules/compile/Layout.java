// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Operand;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the values of one fact type, and of the enterprise around it, stand in an observation. */
final class Layout {

    private final FactType type;
    private final FactType enterprise;
    private final Map<String, Integer> factSlots;
    private final Map<String, Integer> enterpriseSlots;

    Layout(Vocabulary vocabulary, FactType type) {
        this.type = type;
        this.enterprise = vocabulary.enterprise();
        this.factSlots = slots(type, 0);
        this.enterpriseSlots = slots(enterprise, type.attributes().size());
    }

    private static Map<String, Integer> slots(FactType type, int first) {
        Map<String, Integer> slots = new HashMap<>();
        for (Attribute attribute : type.attributes()) {
            slots.put(attribute.name(), first + slots.size());
        }
        return slots;
    }

    FactType type() {
        return type;
    }

    int slot(Operand.Reference reference) {
        Map<String, Integer> slots = reference instanceof Operand.OfFact ? factSlots : enterpriseSlots;
        Integer slot = slots.get(reference.attribute());
        if (slot == null) {
            throw new IllegalArgumentException(type.name() + " has no " + reference.text());
        }
        return slot;
    }

    Attribute attribute(Operand.Reference reference) {
        FactType owner = reference instanceof Operand.OfFact ? type : enterprise;
        return owner.attribute(reference.attribute())
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no " + reference.text()));
    }

    /** The values of the enterprise in their order, placed once for all facts of a set. */
    @Nullable
    FactValue[] placeEnterprise(Map<String, FactValue> values) {
        @Nullable FactValue[] placed = new FactValue[enterpriseSlots.size()];
        place(placed, enterpriseSlots, factSlots.size(), values);
        return placed;
    }

    /** Values outside of the vocabulary are a mistake of the caller, never ignored. */
    @Nullable
    FactValue[] place(@Nullable FactValue[] enterpriseValues, Map<String, FactValue> values) {
        @Nullable FactValue[] placed = new FactValue[factSlots.size() + enterpriseValues.length];
        System.arraycopy(enterpriseValues, 0, placed, factSlots.size(), enterpriseValues.length);
        place(placed, factSlots, 0, values);
        return placed;
    }

    private void place(
            @Nullable FactValue[] placed, Map<String, Integer> slots, int offset, Map<String, FactValue> values) {
        values.forEach((name, value) -> {
            Integer slot = slots.get(name);
            if (slot == null) {
                throw new IllegalArgumentException(type.name() + " has no attribute " + name);
            }
            placed[slot - offset] = value;
        });
    }
}
