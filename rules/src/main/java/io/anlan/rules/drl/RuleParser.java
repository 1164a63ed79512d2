// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.Basis;
import io.anlan.rules.FactValue;
import io.anlan.rules.authoring.CellText;
import io.anlan.rules.drl.Token.Kind;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule:
 *
 * <pre>{@code
 * rule   = "rule" string { "@" name "(" ( string | "true" | "false" ) ")" } "when" pattern "then" { answer } "end"
 * pattern = fact-type "(" [ constraint { "," constraint } ] ")"
 * answer  = "answer" "(" string "," string ")" ";"
 * }</pre>
 */
final class RuleParser {

    private static final Set<String> NEEDED =
            Set.of("criterion", "zh", "en", "regulation", "clause", "verified", "validFrom");
    private static final Set<String> OPTIONAL = Set.of("penalty", "validTo");
    private static final int MAX_CONDITIONS = 12;

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final CellText cells;
    private final ConstraintParser constraints;

    RuleParser(Tokens tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.cells = new CellText(vocabulary);
        this.constraints = new ConstraintParser(tokens, vocabulary);
    }

    Row rule() {
        tokens.expect("rule");
        Token name = tokens.expect(Kind.STRING);
        Map<String, Token> said = annotations(name);
        tokens.expect("when");
        Token typeName = tokens.expect(Kind.WORD);
        FactType type = vocabulary
                .find(typeName.text())
                .filter(found -> !found.name().equals(FactType.OUTCOME))
                .orElseThrow(
                        () -> typeName.refused("未知事实类型：" + typeName.shown(), "unknown fact type " + typeName.shown()));
        List<Condition> when = conditions(type);
        tokens.expect("then");
        Map<String, FactValue> then = answers();
        tokens.expect("end");
        return new Row(
                name.text(),
                text(said, "criterion"),
                new Labels(text(said, "zh"), text(said, "en")),
                type.name(),
                when,
                then,
                new Basis(
                        text(said, "regulation"),
                        text(said, "clause"),
                        flag(said.get("verified"), name),
                        said.containsKey("penalty") ? text(said, "penalty") : null),
                day(said.get("validFrom"), name),
                said.containsKey("validTo") ? day(said.get("validTo"), name) : null,
                List.of());
    }

    private Map<String, Token> annotations(Token rule) {
        Map<String, Token> said = new HashMap<>();
        while (tokens.take("@")) {
            Token name = tokens.expect(Kind.WORD);
            if (!NEEDED.contains(name.text()) && !OPTIONAL.contains(name.text())) {
                throw name.refused("未知注解：" + name.shown(), "unknown annotation @" + name.shown());
            }
            tokens.expect("(");
            Token value = tokens.next();
            boolean known = value.kind() == Kind.STRING || value.is("true") || value.is("false");
            if (!known || value.text().isBlank() || said.put(name.text(), value) != null) {
                throw value.refused("注解的值应为引号中的文本，且只写一次", "one text in quotes expected");
            }
            tokens.expect(")");
        }
        for (String needed : NEEDED) {
            if (!said.containsKey(needed)) {
                throw rule.refused("缺少注解：" + needed, "annotation @" + needed + " is missing");
            }
        }
        return said;
    }

    private List<Condition> conditions(FactType type) {
        List<Condition> when = new ArrayList<>();
        tokens.expect("(");
        if (!tokens.take(")")) {
            do {
                Token first = tokens.peek();
                when.add(constraints.constraint(type));
                if (when.size() > MAX_CONDITIONS) {
                    throw first.refused("条件过多", "more than " + MAX_CONDITIONS + " conditions");
                }
            } while (tokens.take(","));
            tokens.expect(")");
        }
        return when;
    }

    private Map<String, FactValue> answers() {
        Map<String, FactValue> answers = new TreeMap<>();
        do {
            Token first = tokens.expect("answer");
            tokens.expect("(");
            Token name = tokens.expect(Kind.STRING);
            tokens.expect(",");
            Token value = tokens.expect(Kind.STRING);
            if (answers.put(name.text(), cells.answer(name.text(), value.text(), value.place())) != null) {
                throw first.refused("结论重复", "an answer is given twice");
            }
            tokens.expect(")");
            tokens.expect(";");
        } while (tokens.peek().is("answer"));
        return answers;
    }

    private static String text(Map<String, Token> said, String name) {
        Token value = said.get(name);
        return value == null ? "" : value.text();
    }

    private static boolean flag(@Nullable Token value, Token rule) {
        if (value == null || value.kind() == Kind.STRING) {
            throw (value == null ? rule : value).refused("应为 true 或 false", "true or false expected");
        }
        return value.is("true");
    }

    private static LocalDate day(@Nullable Token value, Token rule) {
        try {
            return LocalDate.parse(value == null ? "" : value.text());
        } catch (DateTimeException e) {
            throw (value == null ? rule : value)
                    .refused("应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }
}
