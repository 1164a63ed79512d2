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

    /** Values outside of the vocabulary are a mistake of the caller, never ignored. */
    @Nullable
    FactValue[] place(Map<String, FactValue> enterpriseValues, Map<String, FactValue> values) {
        @Nullable FactValue[] placed = new FactValue[factSlots.size() + enterpriseSlots.size()];
        place(placed, factSlots, values);
        place(placed, enterpriseSlots, enterpriseValues);
        return placed;
    }

    private void place(@Nullable FactValue[] placed, Map<String, Integer> slots, Map<String, FactValue> values) {
        for (Map.Entry<String, FactValue> entry : values.entrySet()) {
            Integer slot = slots.get(entry.getKey());
            if (slot == null) {
                throw new IllegalArgumentException(type.name() + " has no attribute " + entry.getKey());
            }
            placed[slot] = entry.getValue();
        }
    }
}
