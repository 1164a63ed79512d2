// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.reasons.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the row of a pack answers, and why. */
final class Answers {

    private Answers() {}

    /** @throws IllegalStateException where the row leaves it out, which a check of the pack refuses */
    static FactValue value(Decision decision, String attribute) {
        FactValue value = decision.result().get(attribute);
        if (value == null) {
            throw new IllegalStateException("Row " + row(decision).rowId() + " of " + decision.packId() + " "
                    + decision.packVersion() + " gives no " + attribute);
        }
        return value;
    }

    static String code(Decision decision, String attribute) {
        return ((FactValue.Choice) value(decision, attribute)).code();
    }

    static int number(Decision decision, String attribute) {
        return ((FactValue.Quantity) value(decision, attribute)).value().intValueExact();
    }

    static Optional<String> codeIfAny(Decision decision, String attribute) {
        return decision.result().containsKey(attribute) ? Optional.of(code(decision, attribute)) : Optional.empty();
    }

    static Optional<Integer> numberIfAny(Decision decision, String attribute) {
        return decision.result().containsKey(attribute) ? Optional.of(number(decision, attribute)) : Optional.empty();
    }

    /** The row that answered and the version it stands in; more may be put beside it before it becomes plain. */
    static Map<String, Object> reason(Decision decision) {
        return reason(decision, row(decision));
    }

    static Map<String, Object> reason(Decision decision, Finding row) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        reason.put("packId", decision.packId());
        reason.put("packVersion", decision.packVersion());
        reason.put("layers", decision.layers());
        reason.put("publication", decision.publication());
        return reason;
    }

    /** The same with what the row compared. */
    static Map<String, Object> reasonAndChecks(Decision decision, Finding row) {
        Map<String, Object> reason = reason(decision, row);
        reason.put("checks", row.checks());
        return reason;
    }

    static Finding row(Decision decision) {
        return decision.findings().get(0);
    }
}
