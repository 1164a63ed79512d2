// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Rows for people who write Drools. The text is parsed to a tree, and every node of the tree has to be one we know; what
 * is left is translated into the same typed rows a table gives. Nothing in the text is ever compiled or run.
 *
 * <pre>{@code
 * rule "令10-7-7-a"
 *     @criterion("令10-7-7") @zh("…") @en("…") @regulation("…") @clause("…") @verified(true) @validFrom("2023-05-15")
 * when
 *     paintRoom( enterprise.industry == "MACHINERY", paint != "WATER_BASED", fixedGasAlarm == "ABSENT" )
 * then
 *     answer("level", "MAJOR");
 * end
 * }</pre>
 */
public final class DrlRows {

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_ANSWERS = 8;
    private static final Set<String> NEEDED =
            Set.of("criterion", "zh", "en", "regulation", "clause", "verified", "validFrom");
    private static final Set<String> OPTIONAL = Set.of("penalty", "validTo");
    private static final Pattern ANSWER = Pattern.compile(
            "\\s*answer\\(\\s*\"([a-z][A-Za-z0-9]{0,63})\"\\s*,\\s*\"([^\"\\\\\\p{Cntrl}]{1,200})\"\\s*\\)\\s*;");

    private final Vocabulary vocabulary;
    private final Cells cells;

    public DrlRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    /**
     * Reads the rules of one text as rows without examples.
     *
     * @throws InvalidPack naming the rule and what is not allowed
     */
    public List<Row> read(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidPack("drl", "文本过长", "the text is too long");
        }
        PackageDescr parsed = parse(text);
        boolean plain = parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getClassAndEnumDeclarationDescrs().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getUnit() == null;
        if (!plain || parsed.getRules().isEmpty()) {
            throw new InvalidPack(
                    "drl",
                    "只接受规则，不接受导入、函数、声明等",
                    "only rules are accepted: no import, function, global, declare or unit");
        }
        return parsed.getRules().stream().map(this::row).toList();
    }

    private static PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parsed == null || parser.hasErrors()) {
                String first = parser.getErrors().isEmpty()
                        ? ""
                        : parser.getErrors().get(0).getMessage();
                throw new InvalidPack("drl", "语法错误：" + first, "syntax error: " + first);
            }
            return parsed;
        } catch (DroolsParserException e) {
            InvalidPack refused = new InvalidPack("drl", "语法错误", "syntax error: " + e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    private Row row(RuleDescr rule) {
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
        List<io.anlan.rules.model.Condition> when = new ArrayList<>();
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

    private Row row(RuleDescr rule, FactType type, List<io.anlan.rules.model.Condition> when) {
        Map<String, String> said = annotations(rule);
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
            InvalidPack refused = refused(rule, "日期格式不符", "a day such as 2023-05-15 expected");
            refused.initCause(e);
            throw refused;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Map<String, String> annotations(RuleDescr rule) {
        Map<String, String> said = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
                throw refused(rule, "未知注解：" + name, "unknown annotation @" + name);
            }
            String value = String.valueOf(annotation.getSingleValue()).strip();
            boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
            said.put(name, quoted ? value.substring(1, value.length() - 1) : value);
        }
        for (String name : NEEDED) {
            if (said.getOrDefault(name, "").isBlank()) {
                throw refused(rule, "缺少注解：" + name, "annotation @" + name + " is missing");
            }
        }
        return said;
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
                answers.put(name, Cells.value(attribute, matcher.group(2)));
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

    private static InvalidPack refused(RuleDescr rule, String zh, String en) {
        return new InvalidPack("rule \"" + rule.getName() + "\"", zh, en);
    }
}
