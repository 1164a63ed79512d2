// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.compile.CompiledCondition.Missing;
import io.anlan.rules.model.Truth;
import io.anlan.rules.reasons.NeededFact;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that unknown rows wait for, each asked once. */
final class Needs {

    private final Map<Key, Need> needs = new LinkedHashMap<>();

    /**
     * Notes what an unknown row waits for.
     *
     * @throws IllegalStateException when it waits for nothing: then the engine lost a rule, and no answer at all is
     *     better than a wrong one
     */
    void add(CompiledRow row, Observation observation) {
        boolean waits = false;
        for (CompiledCondition condition : row.conditions()) {
            if (condition.truth(observation) == Truth.UNKNOWN) {
                for (Missing missing : condition.missing(observation)) {
                    waits = true;
                    add(row, observation, missing);
                }
            }
        }
        if (!waits) {
            throw new IllegalStateException(
                    "No rule fired for row " + row.row().id() + " although every fact is known");
        }
    }

    private void add(CompiledRow row, Observation observation, Missing missing) {
        String ref = missing.ofEnterprise() ? FactType.ENTERPRISE : observation.ref();
        String type = missing.ofEnterprise() ? FactType.ENTERPRISE : observation.key();
        Key key = new Key(ref, missing.attribute().name());
        needs.computeIfAbsent(key, any -> new Need(type, missing.attribute().question(), new LinkedHashSet<>()))
                .criteria()
                .add(row.row().criterion());
    }

    boolean isEmpty() {
        return needs.isEmpty();
    }

    List<NeededFact> list() {
        List<NeededFact> list = new ArrayList<>();
        needs.forEach((key, need) -> list.add(new NeededFact(
                key.ref(), need.factType(), key.attribute(), need.question(), List.copyOf(need.criteria()))));
        return List.copyOf(list);
    }

    private record Key(String ref, String attribute) {}

    private record Need(String factType, Labels question, Set<String> criteria) {}
}
