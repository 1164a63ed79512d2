// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trace;

import io.anlan.rules.FactSet;
import io.anlan.rules.PackKind;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.compliance.rules.AskedFacts;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What rules of a kind ask of a hidden danger: of those of determination what was found, on the day it was found; of those of
 * deadlines what the record says, on the day the period began.
 */
record CaseFacts(FactSet facts, LocalDate on) {

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/no-steps}, {@code rulebook/invalid-facts} */
    static CaseFacts of(String kind, StoredCase one, Vocabulary vocabulary) {
        Circumstances known = one.circumstances();
        if (kind.equals(PackKind.DETERMINATION.name())) {
            return new CaseFacts(parsed(vocabulary, AskedFacts.enterprise(known), known.facts()), known.foundOn());
        }
        if (kind.equals(PackKind.DEADLINES.name())) {
            Map<String, Object> asked = AskedFacts.hiddenDanger(one.level(), one.source(), one.accidentType());
            List<Map<String, Object>> ofRecord = List.of(Map.of("ref", "1", "type", "hiddenDanger", "values", asked));
            return new CaseFacts(parsed(vocabulary, Map.of(), ofRecord), one.startedOn());
        }
        throw RulesTracing.noSteps();
    }

    private static FactSet parsed(
            Vocabulary vocabulary, Map<String, Object> enterprise, List<Map<String, Object>> facts) {
        try {
            return vocabulary.parse(enterprise, facts);
        } catch (InvalidFacts invalid) {
            throw RulesTracing.invalidFacts(invalid.problems().stream()
                            .map(problem -> new Violation(
                                    "/facts/" + problem.ref(),
                                    problem.code(),
                                    new Wording(
                                            problem.message().zh(),
                                            problem.message().en())))
                            .toList())
                    .because(invalid);
        }
    }
}
