// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PackDiffTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final RulePack DEADLINES = PACKS.all().stream()
            .map(RulePackVersion::pack)
            .filter(pack -> pack.id().equals("deadlines/default"))
            .findFirst()
            .orElseThrow();

    @Test
    void a_pack_does_not_differ_from_itself() {
        assertThat(PACKS.all())
                .allSatisfy(version -> assertThat(PackDiff.of(version.pack(), version.pack(), PACKS.vocabulary()))
                        .isEmpty());
    }

    @Test
    void a_changed_number_is_told_in_words() {
        assertThat(PackDiff.of(DEADLINES, rows(text -> text.replaceFirst("15 天", "10 天")), PACKS.vocabulary()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
                    assertThat(change.row()).isEqualTo("期限-1");
                    assertThat(change.field()).isEqualTo("then.days");
                    assertThat(change.before().zh()).isEqualTo("整改天数为15 天");
                    assertThat(change.after().zh()).isEqualTo("整改天数为10 天");
                });
    }

    @Test
    void a_condition_that_went_away_is_told() {
        RulePack wider = rows(text -> text.replace(",level = GENERAL,source = SELF_INSPECTION,", ",level = GENERAL,,"));
        assertThat(PackDiff.of(DEADLINES, wider, PACKS.vocabulary()))
                .extracting(Change::kind, Change::row, Change::field)
                .containsExactly(tuple(Change.Kind.REMOVED, "期限-3", "when.fact.source"));
    }

    @Test
    void a_row_that_came_and_one_that_went_are_told_as_sentences() {
        RulePack other = rows(text -> text.replace("期限-3,", "期限-9,"));
        assertThat(PackDiff.of(DEADLINES, other, PACKS.vocabulary()))
                .filteredOn(change -> change.field() == null)
                .extracting(Change::kind, Change::row)
                .containsExactly(tuple(Change.Kind.ADDED, "期限-9"), tuple(Change.Kind.REMOVED, "期限-3"));
    }

    @Test
    void of_rows_in_another_order_the_fewest_are_said_to_have_moved() {
        RulePack other = rows(text -> {
            String[] lines = text.split("\n");
            String last = lines[lines.length - 1];
            System.arraycopy(lines, 1, lines, 2, lines.length - 2);
            lines[1] = last;
            return String.join("\n", lines) + "\n";
        });
        assertThat(PackDiff.of(DEADLINES, other, PACKS.vocabulary()))
                .extracting(Change::field, change -> change.after().en())
                .containsExactly(tuple("position", "row 1"));
    }

    @Test
    void a_row_is_a_sentence() {
        var sentences = new Sentences(DEADLINES, PACKS.vocabulary());
        assertThat(sentences.row(DEADLINES.rows().get(2)).zh())
                .isEqualTo("当隐患等级为一般事故隐患，且来源为企业自查，则天数单位为自然日，整改天数为7 天，提前提醒天数为3,1");
    }

    private static RulePack rows(UnaryOperator<String> change) {
        PackText text = PackText.of(DEADLINES, PACKS.vocabulary());
        String rows = change.apply(text.rows());
        String examples = rows.contains("期限-9") ? text.examples().replace("期限-3,", "期限-9,") : text.examples();
        return new PackText(text.header(), rows, examples).read(PACKS.vocabulary());
    }
}
