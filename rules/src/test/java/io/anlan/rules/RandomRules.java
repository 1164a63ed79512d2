// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.model.Condition;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Packs and facts out of a seed: few values, so that conditions often meet them, and many gaps. */
final class RandomRules {

    static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final Labels LABELS = new Labels("随机", "random");

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<FactType> types;

    RandomRules(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.types = vocabulary.factTypes();
    }

    RulePack pack(FactType... chosen) {
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            rows.add(row(i, chosen[random.nextInt(chosen.length)]));
        }
        Basis basis = new Basis("random", "1", false, null);
        DeviceClause clause = random.nextBoolean() ? new DeviceClause("D", "D", LABELS, basis) : null;
        Parameter parameter = new Parameter(
                "limit",
                LABELS,
                "mm",
                List.of(
                        new Parameter.Dated(LocalDate.of(2020, 1, 1), BigDecimal.ONE, LABELS, false),
                        new Parameter.Dated(ON.plusDays(random.nextInt(3) - 1), BigDecimal.TEN, LABELS, false)));
        return new RulePack(
                "random/pack",
                PackKind.DETERMINATION,
                LABELS,
                "1",
                HitPolicy.COLLECT,
                LocalDate.of(2020, 1, 1),
                null,
                random.nextInt(5) > 0,
                new Scope("CN", Set.of()),
                clause,
                List.of(parameter),
                rows);
    }

    private Row row(int i, FactType type) {
        List<Condition> when = new ArrayList<>();
        int count = random.nextInt(5);
        for (int c = 0; c < count; c++) {
            boolean enterprise = random.nextInt(5) == 0;
            FactType owner = enterprise ? vocabulary.enterprise() : type;
            Attribute attribute =
                    owner.attributes().get(random.nextInt(owner.attributes().size()));
            when.add(condition(type, attribute, enterprise));
        }
        boolean route = random.nextInt(12) == 0;
        LocalDate from = random.nextInt(8) == 0 ? ON.plusDays(1) : LocalDate.of(2020, 1, 1);
        return new Row(
                "R" + i,
                "C" + random.nextInt(6),
                LABELS,
                type.name(),
                when,
                route ? Map.of("document", new FactValue.Text("x")) : Map.of("level", new FactValue.Choice("MAJOR")),
                new Basis("random", "1", false, null),
                from,
                from.isBefore(ON) && random.nextInt(8) == 0 ? ON.minusDays(random.nextInt(2)) : null,
                List.of());
    }

    private Condition condition(FactType type, Attribute attribute, boolean enterprise) {
        Operand.Reference left =
                enterprise ? new Operand.OfEnterprise(attribute.name()) : new Operand.OfFact(attribute.name());
        List<Operator> operators = switch (attribute.kind()) {
            case FLAG -> List.of(Operator.EQUAL, Operator.NOT_EQUAL);
            case QUANTITY ->
                List.of(
                        Operator.EQUAL,
                        Operator.NOT_EQUAL,
                        Operator.LESS,
                        Operator.AT_LEAST,
                        Operator.MORE,
                        Operator.AT_MOST);
            case CHOICE, DEVICE -> List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);
            case CHOICES ->
                List.of(
                        Operator.INTERSECTS,
                        Operator.DISJOINT,
                        Operator.CONTAINS,
                        Operator.LACKS,
                        Operator.EMPTY,
                        Operator.NOT_EMPTY);
            case DAY, MOMENT -> List.of(Operator.BEFORE, Operator.NOT_BEFORE, Operator.EQUAL, Operator.NOT_EQUAL);
            case TEXT -> List.of(Operator.EMPTY, Operator.NOT_EMPTY);
        };
        Operator operator = operators.get(random.nextInt(operators.size()));
        return new Condition(left, operator, operator.unary() ? null : right(type, attribute, operator, enterprise));
    }

    private Operand right(FactType type, Attribute attribute, Operator operator, boolean enterprise) {
        if (attribute.kind() == AttributeKind.DAY && random.nextBoolean()) {
            return new Operand.DecisionDate();
        }
        if ("mm".equals(attribute.unit()) && random.nextBoolean()) {
            return new Operand.OfParameter("limit");
        }
        List<Attribute> others =
                enterprise || attribute.kind() == AttributeKind.CHOICES || attribute.kind() == AttributeKind.DEVICE
                        ? List.of()
                        : type.attributes().stream()
                                .filter(other -> !other.equals(attribute)
                                        && other.kind() == attribute.kind()
                                        && other.allowed().equals(attribute.allowed())
                                        && java.util.Objects.equals(other.unit(), attribute.unit()))
                                .toList();
        boolean set = Set.of(
                        Operator.IN,
                        Operator.NOT_IN,
                        Operator.INTERSECTS,
                        Operator.DISJOINT,
                        Operator.CONTAINS,
                        Operator.LACKS)
                .contains(operator);
        if (!set && !others.isEmpty() && random.nextInt(4) == 0) {
            return new Operand.OfFact(others.get(random.nextInt(others.size())).name());
        }
        return new Operand.Literal(set ? codes(attribute, 1) : value(attribute));
    }

    FactSet facts(FactType... chosen) {
        List<Fact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            FactType type = chosen[random.nextInt(chosen.length)];
            facts.add(new Fact(Integer.toString(i), type.name(), values(type)));
        }
        return new FactSet(values(vocabulary.enterprise()), facts);
    }

    FactType[] someTypes() {
        FactType[] chosen = new FactType[1 + random.nextInt(3)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = types.get(random.nextInt(types.size()));
        }
        return chosen;
    }

    /** Values with nothing left out, and none that is impossible. */
    Map<String, FactValue> whole(FactType type) {
        Map<String, FactValue> values = new HashMap<>();
        for (Attribute attribute : type.attributes()) {
            FactValue value = value(attribute);
            values.put(attribute.name(), value instanceof FactValue.Quantity some ? possible(attribute, some) : value);
        }
        return values;
    }

    private static FactValue possible(Attribute attribute, FactValue.Quantity some) {
        BigDecimal value = attribute.min() == null ? some.value() : some.value().max(attribute.min());
        return new FactValue.Quantity(attribute.max() == null ? value : value.min(attribute.max()));
    }

    private Map<String, FactValue> values(FactType type) {
        Map<String, FactValue> values = new HashMap<>();
        int gaps = random.nextInt(4);
        for (Attribute attribute : type.attributes()) {
            if (gaps == 0 || random.nextInt(4) >= gaps) {
                values.put(attribute.name(), value(attribute));
            }
        }
        return values;
    }

    private FactValue value(Attribute attribute) {
        return switch (attribute.kind()) {
            case FLAG -> new FactValue.Flag(random.nextBoolean());
            case QUANTITY ->
                FactValue.Quantity.of(
                        List.of("0", "1", "1.0", "9.99", "10", "30").get(random.nextInt(6)));
            case CHOICE, DEVICE ->
                new FactValue.Choice(attribute
                        .allowed()
                        .get(random.nextInt(attribute.allowed().size()))
                        .code());
            case CHOICES -> codes(attribute, 0);
            case DAY -> new FactValue.Day(ON.plusDays(random.nextInt(3) - 1));
            case MOMENT -> new FactValue.Moment(LocalDateTime.of(2024, 6, 15, 8, random.nextInt(3)));
            case TEXT -> new FactValue.Text(random.nextBoolean() ? "" : "text");
        };
    }

    private FactValue codes(Attribute attribute, int least) {
        Set<String> codes = new TreeSet<>();
        int count = least + random.nextInt(3);
        while (codes.size() < Math.min(count, attribute.allowed().size())) {
            codes.add(attribute
                    .allowed()
                    .get(random.nextInt(attribute.allowed().size()))
                    .code());
        }
        return FactValue.Choices.of(codes);
    }
}
