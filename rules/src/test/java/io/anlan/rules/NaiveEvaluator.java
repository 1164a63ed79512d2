// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The meaning of a pack in nested loops: no Rete, no slots, no sharing, and no code of the product but its records. Each
 * answer is a line of text, so that a difference can be read.
 */
final class NaiveEvaluator {

    private final RulePack pack;
    private final Vocabulary vocabulary;

    NaiveEvaluator(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    /** Lines "met row ref", "device row ref", "route row", "need ref attribute" and "outcome …". */
    Set<String> decide(FactSet set, LocalDate on) {
        List<Fact> facts = new ArrayList<>(set.facts());
        facts.add(new Fact("enterprise", "enterprise", Map.of()));
        Set<String> found = new TreeSet<>();
        Set<String> routes = new TreeSet<>();
        Set<String> needs = new TreeSet<>();
        for (Fact fact : facts) {
            Set<String> metCriteria = new HashSet<>();
            for (Row row : rows(fact, on)) {
                if (all(row, set, fact, on, false) == Boolean.TRUE) {
                    metCriteria.add(row.criterion());
                    if (row.then().containsKey("document")) {
                        routes.add("route " + row.id());
                    } else {
                        found.add("met " + row.id() + " " + fact.ref());
                    }
                }
            }
            for (Row row : rows(fact, on)) {
                if (metCriteria.contains(row.criterion())) {
                    continue;
                }
                Boolean answer = all(row, set, fact, on, pack.failedDevices() != null);
                if (answer == null) {
                    needs.addAll(missing(row, set, fact, on));
                } else if (answer) {
                    found.add("device " + row.id() + " " + fact.ref());
                }
            }
        }
        if (!routes.isEmpty()) {
            routes.add("outcome ROUTED");
            return routes;
        }
        found.addAll(needs);
        boolean hit = found.stream().anyMatch(line -> line.startsWith("met") || line.startsWith("device"));
        boolean open = !needs.isEmpty() || !pack.complete();
        found.add("outcome " + (hit ? "MAJOR" : open ? "UNDETERMINED" : "GENERAL"));
        return found;
    }

    /** The first row of a table that is met; null when none is. */
    Row first(FactSet set, LocalDate on) {
        Fact fact = set.facts().get(0);
        for (Row row : rows(fact, on)) {
            if (all(row, set, fact, on, false) == Boolean.TRUE) {
                return row;
            }
        }
        return null;
    }

    private List<Row> rows(Fact fact, LocalDate on) {
        return pack.rows().stream()
                .filter(row -> row.factType().equals(fact.type()))
                .filter(row -> !row.validFrom().isAfter(on))
                .filter(row -> row.validTo() == null || !row.validTo().isBefore(on))
                .toList();
    }

    private Boolean all(Row row, FactSet set, Fact fact, LocalDate on, boolean failedIsAbsent) {
        boolean unknown = false;
        for (Condition condition : row.when()) {
            Boolean one = one(condition, row, set, fact, on);
            if (one == Boolean.FALSE && failedIsAbsent && failed(condition, row, set, fact)) {
                Fact absent = with(fact, condition.left().attribute());
                one = one(condition, row, set, absent, on);
            }
            if (one == Boolean.FALSE) {
                return false;
            }
            unknown |= one == null;
        }
        return unknown ? null : Boolean.TRUE;
    }

    private boolean failed(Condition condition, Row row, FactSet set, Fact fact) {
        FactValue value = value(condition.left(), set, fact, null);
        return condition.left() instanceof Operand.OfFact
                && vocabulary
                                .factType(row.factType())
                                .attribute(condition.left().attribute())
                                .orElseThrow()
                                .kind()
                        == AttributeKind.DEVICE
                && value instanceof FactValue.Choice choice
                && choice.code().equals("FAILED");
    }

    private static Fact with(Fact fact, String attribute) {
        Map<String, FactValue> values = new java.util.HashMap<>(fact.values());
        values.put(attribute, new FactValue.Choice("ABSENT"));
        return new Fact(fact.ref(), fact.type(), values);
    }

    private Boolean one(Condition condition, Row row, FactSet set, Fact fact, LocalDate on) {
        FactValue left = value(condition.left(), set, fact, on);
        FactValue right = condition.right() == null ? null : value(condition.right(), set, fact, on);
        if (left == null || (condition.right() != null && right == null)) {
            return null;
        }
        Set<String> a = words(left);
        Set<String> b = right == null ? Set.of() : words(right);
        Set<String> common = new LinkedHashSet<>(a);
        common.retainAll(b);
        return switch (condition.operator()) {
            case EQUAL -> right != null && same(left, right);
            case NOT_EQUAL -> right != null && !same(left, right);
            case LESS, BEFORE -> rank(left, right) < 0;
            case AT_LEAST, NOT_BEFORE -> !(rank(left, right) < 0);
            case MORE -> rank(left, right) > 0;
            case AT_MOST -> !(rank(left, right) > 0);
            case IN, INTERSECTS -> common.size() > 0;
            case NOT_IN, DISJOINT -> common.size() == 0;
            case CONTAINS -> common.size() == b.size();
            case LACKS -> common.size() < b.size();
            case EMPTY -> a.isEmpty();
            case NOT_EMPTY -> !a.isEmpty();
        };
    }

    private static boolean same(FactValue left, FactValue right) {
        return left instanceof FactValue.Quantity
                ? rank(left, right) == 0
                : left.text().equals(right.text());
    }

    private static int rank(FactValue left, FactValue right) {
        if (left instanceof FactValue.Quantity) {
            BigDecimal difference = new BigDecimal(left.text()).subtract(new BigDecimal(right.text()));
            return difference.signum();
        }
        return left.text().compareTo(right.text()); // ISO dates sort as text
    }

    private static Set<String> words(FactValue value) {
        Set<String> words =
                new LinkedHashSet<>(List.of(value.text().replaceAll("[{}]", "").split(", ")));
        words.remove("");
        return words;
    }

    private FactValue value(Operand operand, FactSet set, Fact fact, LocalDate on) {
        if (operand instanceof Operand.OfFact reference) {
            return fact.values().get(reference.attribute());
        }
        if (operand instanceof Operand.OfEnterprise reference) {
            return set.enterprise().get(reference.attribute());
        }
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        if (operand instanceof Operand.OfParameter reference) {
            BigDecimal latest = null;
            for (Parameter parameter : pack.parameters()) {
                for (Parameter.Dated dated : parameter.values()) {
                    if (parameter.name().equals(reference.name())
                            && !dated.from().isAfter(on)) {
                        latest = dated.value();
                    }
                }
            }
            return new FactValue.Quantity(latest);
        }
        return new FactValue.Day(on);
    }

    private Set<String> missing(Row row, FactSet set, Fact fact, LocalDate on) {
        Set<String> missing = new TreeSet<>();
        for (Condition condition : row.when()) {
            for (Operand operand : condition.right() == null
                    ? List.<Operand>of(condition.left())
                    : List.of(condition.left(), condition.right())) {
                if (operand instanceof Operand.Reference reference && value(operand, set, fact, on) == null) {
                    boolean own = operand instanceof Operand.OfFact;
                    missing.add("need " + (own ? fact.ref() : "enterprise") + " " + reference.attribute());
                }
            }
        }
        return missing;
    }

    /** The same lines out of a decision of the product. */
    static Set<String> lines(Decision decision) {
        Set<String> lines = new TreeSet<>();
        decision.findings()
                .forEach(finding -> lines.add((finding.viaCriterion() == null ? "met " : "device ") + finding.rowId()
                        + " " + finding.factRef()));
        decision.needed().forEach(need -> lines.add("need " + need.factRef() + " " + need.attribute()));
        decision.routedTo().stream()
                .filter(route -> !route.rowId().equals("*"))
                .forEach(route -> lines.add("route " + route.rowId()));
        lines.add("outcome " + decision.outcome());
        return lines;
    }
}
