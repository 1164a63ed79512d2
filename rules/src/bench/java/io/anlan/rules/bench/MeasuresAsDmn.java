// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.AnswerSpec;
import io.anlan.rules.catalogue.ControlMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The same measures as one DMN decision table: the id of the measure, and the answer as a number that fails. */
final class MeasuresAsDmn {

    static final String NAMESPACE = "https://anlan.io/bench";

    private MeasuresAsDmn() {}

    static String table(List<ControlMeasure> measures) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench" namespace="%s">
                  <inputData id="inMeasure" name="measure"><variable name="measure" typeRef="string"/></inputData>
                  <inputData id="inAmount" name="amount"><variable name="amount" typeRef="number"/></inputData>
                  <decision id="failing" name="failing">
                    <variable name="failing" typeRef="Any"/>
                    <informationRequirement><requiredInput href="#inMeasure"/></informationRequirement>
                    <informationRequirement><requiredInput href="#inAmount"/></informationRequirement>
                    <decisionTable id="table" hitPolicy="COLLECT">
                      <input id="i1"><inputExpression id="e1" typeRef="string"><text>measure</text></inputExpression></input>
                      <input id="i2"><inputExpression id="e2" typeRef="number"><text>amount</text></inputExpression></input>
                      <output id="o1" name="failing" typeRef="string"/>
                """.formatted(NAMESPACE));
        for (ControlMeasure measure : measures) {
            String id = measure.id();
            xml.append("<rule id=\"")
                    .append(id)
                    .append("\"><inputEntry id=\"a-")
                    .append(id)
                    .append("\"><text>\"")
                    .append(id)
                    .append("\"</text></inputEntry><inputEntry id=\"b-")
                    .append(id)
                    .append("\"><text>")
                    .append(fails(measure.answer()))
                    .append("</text></inputEntry><outputEntry id=\"c-")
                    .append(id)
                    .append("\"><text>\"")
                    .append(id)
                    .append("\"</text></outputEntry></rule>\n");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    /** Ages count in days, options by position, yes is 1. */
    static double amount(AnswerSpec spec, FactValue answer, LocalDate on) {
        if (answer instanceof FactValue.Flag flag) {
            return flag.value() ? 1 : 0;
        }
        if (answer instanceof FactValue.Day day) {
            return on.toEpochDay() - day.value().toEpochDay();
        }
        if (answer instanceof FactValue.Choice choice) {
            return ((AnswerSpec.OneOf) spec).options().indexOf(choice.code());
        }
        return ((FactValue.Quantity) answer).value().doubleValue();
    }

    private static String fails(AnswerSpec spec) {
        if (spec instanceof AnswerSpec.YesNo expected) {
            return expected.passing() ? "0" : "1";
        }
        if (spec instanceof AnswerSpec.OneOf one) {
            return one.failing().stream()
                    .map(option -> String.valueOf(one.options().indexOf(option)))
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();
        }
        if (spec instanceof AnswerSpec.LastDone age) {
            return "&gt; " + age.amount() * (age.unit() == AnswerSpec.Unit.DAYS ? 1 : 31);
        }
        AnswerSpec.Measured range = (AnswerSpec.Measured) spec;
        return java.util.stream.Stream.of(
                        bound(range.min(), range.minInclusive() ? "&lt; " : "&lt;= "),
                        bound(range.max(), range.maxInclusive() ? "&gt; " : "&gt;= "))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static String bound(@org.jspecify.annotations.Nullable BigDecimal limit, String operator) {
        return limit == null ? "" : operator + limit.toPlainString();
    }
}
