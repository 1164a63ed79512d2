// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.Condition.Type;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/**
 * In Drools 10 a rule with exists(A and not B) can silently stop firing when another package shares its prefix. Such a
 * rule cannot come out of our compilation, and a rule which is silent for any other reason does not stay unnoticed.
 */
class SilentRuleTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final RulePack PACK =
            RulePacks.shipped().determination(LocalDate.of(2024, 6, 15)).pack();

    private static List<CompiledRow> compiled(List<Row> rows) {
        List<CompiledRow> compiled = new ArrayList<>();
        for (Row row : rows) {
            Layout layout = new Layout(VOCABULARY, VOCABULARY.factType(row.factType()));
            List<CompiledCondition> conditions = new ArrayList<>();
            for (Condition condition : row.when()) {
                conditions.add(new CompiledCondition(condition, layout, RightSides.of(condition, layout, PACK)));
            }
            compiled.add(new CompiledRow(row, 0, conditions, true));
        }
        return compiled;
    }

    @Test
    void every_rule_is_one_plain_pattern_in_one_package() {
        Model model = RowRules.model(compiled(PACK.rows()).stream()
                .collect(Collectors.groupingBy(row -> row.row().factType())));
        assertThat(model.getRules()).hasSizeGreaterThan(PACK.rows().size());
        assertOnePattern(model, "anlan.pack");
        assertOnePattern(MeasureRules.model(), "anlan.catalogue");
    }

    private static void assertOnePattern(Model model, String inPackage) {
        for (Rule rule : model.getRules()) {
            assertThat(rule.getPackage()).isEqualTo(inPackage);
            assertThat(rule.getView().getType()).isEqualTo(Type.AND);
            assertThat(rule.getView().getSubConditions().stream().filter(part -> part.getType() != Type.CONSEQUENCE))
                    .singleElement()
                    .satisfies(only -> {
                        assertThat(only.getType()).isEqualTo(Type.PATTERN);
                        assertThat(only.getSubConditions()).isEmpty();
                    });
        }
    }

    @Test
    void a_row_for_which_no_rule_fired_although_everything_is_known_is_an_error_and_never_an_answer() {
        Row row = PACK.rows().stream()
                .filter(candidate -> candidate.id().equals("令10-11-5-a"))
                .findFirst()
                .orElseThrow();
        CompiledRow compiled = compiled(List.of(row)).get(0);
        Layout layout = new Layout(VOCABULARY, VOCABULARY.factType(row.factType()));
        FactValue[] known = layout.place(
                layout.placeEnterprise(Map.of()), Map.of("gravitySettlingChamber", new FactValue.Flag(true)));
        Observation unfired = new Observation("1", row.factType(), known, LocalDate.of(2024, 6, 15), 1);

        assertThatThrownBy(() -> new Explanation(PACK, LocalDate.of(2024, 6, 15)).add(unfired, List.of(compiled)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("令10-11-5-a");
    }

    @Test
    void two_proofs_for_one_row_are_an_error() {
        Observation observation =
                new Observation("1", "dustCollection", new FactValue[0], LocalDate.of(2024, 6, 15), 1);
        observation.prove(0, Proof.MET);
        assertThatThrownBy(() -> observation.prove(0, Proof.NOT_MET)).isInstanceOf(IllegalStateException.class);
    }
}
