// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.Example;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be said about a pack without running it. */
public final class PackCheck {

    private static final int MAX_ROWS = 5000;

    private final Vocabulary vocabulary;
    private final RulePack pack;
    private final List<Problem> problems = new ArrayList<>();

    private PackCheck(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    /** Every problem; empty when the pack may be compiled. */
    public static List<Problem> problems(RulePack pack, Vocabulary vocabulary) {
        PackCheck check = new PackCheck(pack, vocabulary);
        check.pack();
        return check.problems;
    }

    private void pack() {
        if (!pack.id().matches("[a-z0-9-]+(/[a-z0-9-]+)+") || !pack.version().matches("[1-9]\\d{0,8}")) {
            refuse(pack.id(), "编号或版本格式不符", "id or version is malformed");
        }
        if (pack.rows().isEmpty() || pack.rows().size() > MAX_ROWS) {
            refuse(pack.id(), "规则行数须在1到" + MAX_ROWS + "之间", "between 1 and " + MAX_ROWS + " rows are needed");
        }
        if (pack.validTo() != null && pack.validTo().isBefore(pack.validFrom())) {
            refuse(pack.id(), "失效日期早于生效日期", "ends before it begins");
        }
        pack.parameters().stream()
                .filter(parameter -> parameter.on(pack.validFrom()).isEmpty())
                .forEach(parameter ->
                        refuse(parameter.name(), "参数在规则集生效日没有取值", "has no value on the first day of the pack"));
        ConditionTypes types = new ConditionTypes(vocabulary, pack.parameters());
        Set<String> ids = new HashSet<>();
        for (Row row : pack.rows()) {
            if (!ids.add(row.id())) {
                refuse(row.id(), "规则编号重复", "the row id is used twice");
            }
            row(row, types);
        }
    }

    private void row(Row row, ConditionTypes types) {
        Optional<FactType> type = vocabulary.find(row.factType());
        if (type.isEmpty() || row.factType().equals(FactType.OUTCOME)) {
            refuse(row.id(), "未知事实类型：" + row.factType(), "unknown fact type " + row.factType());
            return;
        }
        for (Condition condition : row.when()) {
            types.problem(type.get(), condition).ifPresent(message -> problems.add(new Problem(row.id(), message)));
        }
        values(row.id(), vocabulary.outcome(), row.then());
        if (row.then().isEmpty()) {
            refuse(row.id(), "没有结论", "has no answer");
        }
        if (row.sentence().zh().isBlank() || row.sentence().en().isBlank()) {
            refuse(row.id(), "缺少说明", "has no sentence");
        }
        for (Example example : row.examples()) {
            values(row.id(), vocabulary.enterprise(), example.enterprise());
            values(row.id(), type.get(), example.values());
        }
    }

    private void values(String place, FactType type, Map<String, FactValue> values) {
        values.forEach((name, value) -> {
            Optional<Attribute> attribute = type.attribute(name);
            if (attribute.isEmpty() || !ConditionTypes.fits(attribute.get(), value)) {
                refuse(
                        place,
                        "取值不符：" + name + " = " + value.text(),
                        type.name() + " does not take " + name + " = " + value.text());
            }
        });
    }

    private void refuse(String place, String zh, String en) {
        problems.add(new Problem(place, new Labels(zh, en)));
    }
}
