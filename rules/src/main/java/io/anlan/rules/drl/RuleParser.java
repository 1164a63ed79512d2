// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.Basis;
import io.anlan.rules.FactValue;
import io.anlan.rules.authoring.cell.CellText;
import io.anlan.rules.drl.Token.Kind;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Annotations said = Annotations.of(name, tokens);
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
                said.text("criterion"),
                new Labels(said.text("zh"), said.text("en")),
                type.name(),
                when,
                then,
                new Basis(
                        said.text("regulation"),
                        said.text("clause"),
                        said.flag("verified"),
                        said.has("penalty") ? said.text("penalty") : null),
                said.day("validFrom"),
                said.has("validTo") ? said.day("validTo") : null,
                List.of());
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
}
