// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.FactValue;
import io.anlan.rules.authoring.cell.CellText;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as {@link RuleParser} reads them. */
final class RuleWriter {

    static final String HEAD = "package anlan.rules;\n\n";

    private final CellText cells;

    RuleWriter(Vocabulary vocabulary) {
        this.cells = new CellText(vocabulary);
    }

    String rule(Row row) {
        StringBuilder text = new StringBuilder("rule " + quoted(row.id()) + "\n");
        annotation(text, "criterion", row.criterion());
        annotation(text, "zh", row.sentence().zh());
        annotation(text, "en", row.sentence().en());
        annotation(text, "regulation", row.basis().regulation());
        annotation(text, "clause", row.basis().clause());
        text.append("    @verified(").append(row.basis().verified()).append(")\n");
        annotation(text, "penalty", row.basis().penalty());
        annotation(text, "validFrom", row.validFrom().toString());
        annotation(text, "validTo", row.validTo() == null ? null : row.validTo().toString());
        String constraints = row.when().stream().map(this::constraint).collect(Collectors.joining(", "));
        text.append("when\n    ")
                .append(row.factType())
                .append("( ")
                .append(constraints)
                .append(" )\nthen\n");
        row.then()
                .forEach((answer, value) -> text.append("    answer(")
                        .append(quoted(answer))
                        .append(", ")
                        .append(quoted(cells.text(answer, value)))
                        .append(");\n"));
        return text.append("end\n").toString();
    }

    private static void annotation(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("    @").append(name).append("(").append(quoted(value)).append(")\n");
        }
    }

    private String constraint(Condition condition) {
        Operand.Reference left = condition.left();
        String attribute = left instanceof Operand.OfEnterprise ? left.text() : left.attribute();
        String function = DrlOperators.function(condition.operator());
        boolean one = condition.right() instanceof Operand.Literal literal
                && literal.value() instanceof FactValue.Choices choices
                && choices.codes().size() == 1;
        if (function != null && !(one && DrlOperators.infix(condition.operator()) != null)) {
            return function + "(" + attribute + codes(condition.right()) + ")";
        }
        Operand right = Objects.requireNonNull(condition.right());
        return attribute + " " + DrlOperators.infix(condition.operator()) + " "
                + (right instanceof Operand.Literal literal
                        ? literal(condition.operator(), literal.value())
                        : right.text());
    }

    private static String codes(@Nullable Operand right) {
        return right instanceof Operand.Literal literal && literal.value() instanceof FactValue.Choices choices
                ? choices.codes().stream().map(code -> ", " + quoted(code)).collect(Collectors.joining())
                : "";
    }

    private static String literal(Operator operator, FactValue value) {
        if (value instanceof FactValue.Flag || value instanceof FactValue.Quantity) {
            return value.text();
        }
        if (value instanceof FactValue.Choices choices) {
            boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
            String codes = choices.codes().stream().map(RuleWriter::quoted).collect(Collectors.joining(", "));
            return list ? "(" + codes + ")" : codes;
        }
        return quoted(value.text());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
