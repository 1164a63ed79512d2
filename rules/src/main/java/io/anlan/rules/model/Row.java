// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

import io.anlan.rules.Basis;
import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param id never reused
 * @param criterion the item of the law, for example 令10-7-7; several rows of one criterion are alternatives
 * @param when all have to be true; an empty list is always true
 * @param then the answer, attributes of the pseudo fact type {@code outcome}
 * @param validTo last day, inclusive; null means no end is known
 */
public record Row(
        String id,
        String criterion,
        Labels sentence,
        String factType,
        List<Condition> when,
        Map<String, FactValue> then,
        Basis basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Example> examples) {
    public Row {
        when = List.copyOf(when);
        then = Collections.unmodifiableMap(new TreeMap<>(then));
        examples = List.copyOf(examples);
    }

    /** The same with other examples. */
    public Row with(List<Example> others) {
        return new Row(id, criterion, sentence, factType, when, then, basis, validFrom, validTo, others);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
