// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.explanation;

import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rows of a pack in force on a day with the numbers they compare, in the order in which they answer. */
public final class Thresholds {

    private final RulePack pack;
    private final LocalDate on;

    public Thresholds(RulePack pack, LocalDate on) {
        this.pack = pack;
        this.on = on;
    }

    public List<Map<String, Object>> all() {
        return without("");
    }

    /** Without the rows that look at an attribute, for example the direct grounds. */
    public List<Map<String, Object>> without(String attribute) {
        return pack.rows().stream()
                .filter(row -> row.inForce(on))
                .filter(row -> row.when().stream()
                        .noneMatch(condition -> condition.left().attribute().equals(attribute)))
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Row row) {
        Map<String, Object> plain = Plain.map("row", row.id(), "sentence", Plain.labels(row.sentence()));
        row.then().forEach((name, value) -> plain.put(name, value.text()));
        plain.put("when", row.when().stream().map(this::condition).toList());
        return plain;
    }

    private Map<String, Object> condition(Condition condition) {
        Map<String, Object> plain = Plain.map(
                "attribute",
                condition.left().attribute(),
                "operator",
                condition.operator().symbol());
        Operand right = condition.right();
        if (right instanceof Operand.OfParameter reference) {
            parameter(plain, reference.name());
        } else if (right instanceof Operand.Literal literal) {
            plain.put("value", Plain.value(literal.value()));
        } else if (right != null) {
            plain.put("value", right.text());
        }
        return plain;
    }

    private void parameter(Map<String, Object> plain, String name) {
        Parameter parameter = pack.parameters().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Pack " + pack.id() + " has no parameter " + name));
        plain.put("parameter", name);
        parameter.values().stream()
                .filter(dated -> !dated.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .ifPresent(dated -> {
                    plain.put("value", Plain.number(dated.value()));
                    plain.put("unit", parameter.unit());
                    plain.put("since", dated.from().toString());
                    plain.put("source", Plain.labels(dated.source()));
                    plain.put("verified", dated.verified());
                });
    }
}
