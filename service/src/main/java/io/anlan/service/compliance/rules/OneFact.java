// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactSet;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.Snapshot;
import io.anlan.rules.vocabulary.InvalidFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A single fact put to a pack; what does not fit the vocabulary is refused. */
final class OneFact {

    private OneFact() {}

    static Decision decide(
            Snapshot snapshot, RulePackVersion pack, String type, Map<String, Object> values, LocalDate on) {
        return pack.decide(parse(snapshot, Map.of(), type, values), on);
    }

    static FactSet parse(Snapshot snapshot, Map<String, Object> enterprise, String type, Map<String, Object> values) {
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", type, "values", values));
        try {
            return snapshot.vocabulary().parse(enterprise, facts);
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }
}
