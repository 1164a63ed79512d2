// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackTextTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final PackText SHIPPED = ShippedPacks.text("determination/mem-order-10-2023");
    private static final String HEADER =
            "id,criterion,zh,en,fact_type,when_1,then.level,regulation,clause,verified,penalty,valid_from,valid_to\n";
    private static final String ROW = "X,C,一句话,a sentence,quickFreezer,%s,MAJOR,R,1,yes,,2023-05-15,\n";
    private static final String NO_EXAMPLES = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";

    static Stream<RulePack> shipped() {
        return ShippedPacks.read(VOCABULARY).stream();
    }

    private static RulePack read(String rows) {
        return new PackText(SHIPPED.header(), rows, NO_EXAMPLES).read(VOCABULARY);
    }

    private static String withCell(String cell) {
        return HEADER + ROW.formatted("\"" + cell.replace("\"", "\"\"") + "\"");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void writing_and_reading_a_pack_gives_an_equal_pack_and_digest(RulePack pack) {
        PackText written = PackText.of(pack, VOCABULARY);
        RulePack again = written.read(VOCABULARY);
        assertThat(again).isEqualTo(pack);
        assertThat(PackText.of(again, VOCABULARY).digest())
                .isEqualTo(written.digest())
                .hasSize(64);
    }

    @Test
    void every_word_of_a_pack_is_in_its_digest() {
        String digest = SHIPPED.digest();
        assertThat(List.of(
                        new PackText(SHIPPED.header() + " ", SHIPPED.rows(), SHIPPED.examples()).digest(),
                        new PackText(
                                        SHIPPED.header(),
                                        SHIPPED.rows().replace("< 30 kPa", "< 31 kPa"),
                                        SHIPPED.examples())
                                .digest(),
                        new PackText(
                                        SHIPPED.header(),
                                        SHIPPED.rows(),
                                        SHIPPED.examples().replace("29.9", "29.8"))
                                .digest()))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_good_cell_is_read() {
        assertThat(read(withCell("workersInRoom > 9 人")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.when()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                " =1+1",
                "\t=1",
                "workersInRoom > 9",
                "workersInRoom > 9 kPa",
                "workersInRoom > nine 人",
                "workersInRoom > 9 人; separateRoom = true",
                "workersInRoom >> 9 人",
                "workersInRoom",
                "> 9 人",
                "secret = true",
                "enterprise.secret = true",
                "separateRoom = yes",
                "separateRoom = TRUE",
                "separateRoom empty true",
                "separateRoom in",
                "workersInRoom > ${9}",
                "workersInRoom > #{9}",
                "workersInRoom > parameter.",
                "eval(true)",
                "T(java.lang.Runtime)",
                "workersInRoom > 1e9 人",
                "workersInRoom > 9999999999999 人",
                "separateRoom = true\u0000",
                "separateRoom = true\u202e",
                "separateRoom\n= true",
                "ѕeparateRoom = true",
            })
    void a_hostile_or_wrong_cell_is_refused_with_its_line_and_column(String cell) {
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> read(withCell(cell)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.place()).isEqualTo("rows line 2 column when_1");
                            assertThat(problem.message().zh()).isNotBlank();
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "separateRoom > true",
                "separateRoom intersects {A}",
                "workersInRoom in {A, B}",
                "separateRoom before decision.date",
                "workersInRoom > parameter.severeDustLayer",
                "workersInRoom > parameter.unknown",
                "workersInRoom = fact.separateRoom",
                "workersInRoom > fact.workersInRoom",
                "workersInRoom > fact.unknown",
                "enterprise.industry = MOON",
                "enterprise.industry in {}",
                "workersInRoom > enterprise.industry",
                "workersInRoom > decision.date",
            })
    void a_cell_whose_types_do_not_fit_cannot_be_published(String cell) {
        RulePack pack = read(withCell(cell));
        assertThatThrownBy(() -> RulePackVersion.compile(pack, VOCABULARY)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void an_oversized_cell_file_or_line_is_refused() {
        assertThatThrownBy(() -> read(withCell("x".repeat(1001)))).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> read(HEADER + ",".repeat(4_000_001))).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> read(HEADER + "X,C,zh\n")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> read(HEADER + "\"unclosed")).isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @CsvSource({"id,idd", "when_1,when_99", "when_1,script", "criterion,id", "then.level,then.getClass()"})
    void unknown_doubled_and_missing_columns_are_refused(String column, String other) {
        String rows = HEADER.replace(column, other) + ROW.formatted("separateRoom = true");
        assertThatThrownBy(() -> read(rows)).isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]",
                "id: x\nid: y",
                "[]",
                "id: determination/x",
                "a: &a [*a]",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
            })
    void a_hostile_header_is_refused(String header) {
        assertThatThrownBy(() -> new PackText(header, SHIPPED.rows(), SHIPPED.examples()).read(VOCABULARY))
                .isInstanceOf(InvalidPack.class);
    }

    @Test
    void an_example_without_its_row_is_refused() {
        String examples = NO_EXAMPLES + "Y,quickFreezer,FIRES,no,2024-06-15,,separateRoom = false,x\n";
        assertThatThrownBy(() ->
                        new PackText(SHIPPED.header(), withCell("separateRoom = false"), examples).read(VOCABULARY))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("Y");
    }
}
