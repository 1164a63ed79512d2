// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** One rule of a DRL text: a plain pattern, known annotations, answers and nothing else. */
final class DrlRule {

    private static final int MAX_ANSWERS = 8;
    private static final Pattern ANSWER = Pattern.compile(
            "\\s*answer\\(\\s*\"([a-z][A-Za-z0-9]{0,63})\"\\s*,\\s*\"([^\"\\\\\\p{Cntrl}]{1,200})\"\\s*\\)\\s*;");

    private final Vocabulary vocabulary;
    private final Cells cells;

    DrlRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    /** @throws InvalidPack naming the rule and what is not allowed */
    Row row(RuleDescr rule) {
        boolean plain = rule.isRule()
                && rule.getAttributes().isEmpty()
                && rule.getNamedConsequences().isEmpty()
                && rule.getParentName() == null
                && rule.getUnit() == null;
        if (!plain) {
            throw refused(rule, "只接受没有属性的普通规则", "only plain rules without attributes are accepted");
        }
        PatternDescr pattern = pattern(rule);
        FactType type = vocabulary
                .find(pattern.getObjectType())
                .orElseThrow(() -> refused(
                        rule, "未知事实类型：" + pattern.getObjectType(), "unknown fact type " + pattern.getObjectType()));
        List<Condition> when = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)) {
                throw refused(rule, "不接受该约束", "a constraint of this kind is not accepted");
            }
            try {
                when.add(DrlConstraint.read(expression.getExpression(), type, vocabulary, cells));
            } catch (Cells.Refused e) {
                throw refused(rule, e.zh(), e.en());
            }
        }
        return row(rule, type, when);
    }

    private PatternDescr pattern(RuleDescr rule) {
        List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
        if (parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern) {
            boolean plain = pattern.getSource() == null
                    && pattern.getBehaviors().isEmpty()
                    && pattern.getIdentifier() == null
                    && pattern.getPositionalConstraints().isEmpty()
                    && !pattern.isQuery();
            if (plain) {
                return pattern;
            }
        }
        throw refused(
                rule,
                "条件部分只接受一个不带绑定、来源和窗口的模式",
                "the condition has to be one pattern without binding, source or window");
    }

    private Row row(RuleDescr rule, FactType type, List<Condition> when) {
        Map<String, String> said = DrlAnnotations.of(rule);
        try {
            return new Row(
                    rule.getName(),
                    said.getOrDefault("criterion", ""),
                    new Labels(said.getOrDefault("zh", ""), said.getOrDefault("en", "")),
                    type.name(),
                    when,
                    answers(rule),
                    new Basis(
                            said.getOrDefault("regulation", ""),
                            said.getOrDefault("clause", ""),
                            said.getOrDefault("verified", "").equals("true"),
                            said.get("penalty")),
                    LocalDate.parse(said.getOrDefault("validFrom", "")),
                    day(said.get("validTo")),
                    List.of());
        } catch (DateTimeException e) {
            throw refused(rule, "日期格式不符", "a day such as 2023-05-15 expected").because(e);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private Map<String, FactValue> answers(RuleDescr rule) {
        String consequence = String.valueOf(rule.getConsequence());
        Map<String, FactValue> answers = new TreeMap<>();
        Matcher matcher = ANSWER.matcher(consequence);
        int end = 0;
        while (answers.size() < MAX_ANSWERS && matcher.find(end) && matcher.start() == end) {
            String name = matcher.group(1);
            Attribute attribute = vocabulary
                    .outcome()
                    .attribute(name)
                    .orElseThrow(() -> refused(rule, "未知结论：" + name, "unknown answer " + name));
            try {
                answers.put(name, Literals.read(attribute, matcher.group(2)));
            } catch (Cells.Refused e) {
                throw refused(rule, e.zh(), e.en());
            }
            end = matcher.end();
        }
        if (answers.isEmpty() || !consequence.substring(end).isBlank()) {
            throw refused(
                    rule,
                    "结论部分只接受 answer(\"名称\", \"值\");",
                    "the consequence may only say answer(\"name\", \"value\");");
        }
        return answers;
    }

    static InvalidPack refused(RuleDescr rule, String zh, String en) {
        return new InvalidPack("rule \"" + rule.getName() + "\"", zh, en);
    }
}
