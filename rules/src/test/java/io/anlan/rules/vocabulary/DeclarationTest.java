// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.Decision;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.check.PackReview;
import io.anlan.rules.check.RetiredAttributes;
import io.anlan.rules.check.ReviewFinding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    private static Attribute quantity(String name) {
        return new Attribute(
                name,
                new Labels("回风速度", "return air speed"),
                AttributeKind.QUANTITY,
                "m/s",
                List.of(),
                BigDecimal.ZERO,
                new BigDecimal("60"),
                new Labels("回风速度是多少？", "How fast is the return air?"),
                null);
    }

    private static Declaration of(Attribute attribute) {
        return new Declaration("paintRoom", null, Set.of(), List.of(attribute));
    }

    @Test
    void what_is_declared_may_be_mentioned_by_facts_and_rows_and_what_was_there_stays() {
        Vocabulary before = Vocabulary.shipped();
        Vocabulary after = before.with(of(quantity("returnAirSpeed")));
        assertThat(before.factType("paintRoom").attribute("returnAirSpeed")).isEmpty();
        assertThat(after.factType("paintRoom").attributes())
                .startsWith(before.factType("paintRoom").attributes().toArray(new Attribute[0]))
                .hasSize(before.factType("paintRoom").attributes().size() + 1);
        assertThat(after.factTypes().stream().map(FactType::name))
                .isEqualTo(before.factTypes().stream().map(FactType::name).toList());
        assertThat(after.parse(
                                Map.of(),
                                List.of(Map.of("type", "paintRoom", "values", Map.of("returnAirSpeed", "0.5 m/s"))))
                        .facts())
                .hasSize(1);
        assertThatThrownBy(() -> after.parse(
                        Map.of(), List.of(Map.of("type", "paintRoom", "values", Map.of("returnAirSpeed", 61)))))
                .isInstanceOf(InvalidFacts.class);
    }

    @Test
    void a_new_fact_type_brings_its_attributes_and_every_device_has_the_same_states() {
        Attribute device = new Attribute(
                "leakDetector",
                new Labels("泄漏检测", "leak detector"),
                AttributeKind.DEVICE,
                null,
                List.of(),
                null,
                null,
                new Labels("泄漏检测是否有效？", "Does the leak detector work?"),
                null);
        Vocabulary after = Vocabulary.shipped()
                .with(new Declaration(
                        "hydrogenStation", new Labels("加氢站", "hydrogen station"), Set.of("COMMERCE"), List.of(device)));
        FactType station = after.factType("hydrogenStation");
        assertThat(after.factTypes()).contains(station);
        assertThat(station.attributes().get(0).allowed().stream().map(AllowedValue::code))
                .contains("WORKING", "FAILED", "ABSENT");
    }

    @Test
    void what_was_decided_is_decided_again_as_it_was_and_new_facts_disturb_no_old_pack() {
        RulePacks packs = RulePacks.shipped();
        Map<String, Object> enterprise = Map.of("field", "INDUSTRY_TRADE", "industry", "MACHINERY");
        List<Map<String, Object>> facts = List.of(Map.of(
                "type",
                "paintRoom",
                "values",
                Map.of("room", "SPRAY_ROOM", "paint", "OIL_BASED", "fixedGasAlarm", "ABSENT")));
        RulePackVersion old = packs.determination(DAY);
        Decision before = old.decide(packs.vocabulary().parse(enterprise, facts), DAY);
        packs.declare(of(quantity("returnAirSpeed")));
        RulePackVersion same = packs.determination(DAY);
        assertThat(same.digest()).isEqualTo(old.digest());
        assertThat(same.decide(packs.vocabulary().parse(enterprise, facts), DAY))
                .isEqualTo(before);
        assertThat(same.failingExamples()).isEmpty();
        List<Map<String, Object>> more =
                List.of(Map.of("type", "paintRoom", "values", Map.of("returnAirSpeed", "0.2 m/s")));
        assertThat(same.decide(packs.vocabulary().parse(enterprise, more), DAY).outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(packs.all())
                .allSatisfy(version -> assertThat(version.failingExamples()).isEmpty());
    }

    private static RulePack mentioning(Vocabulary vocabulary) {
        String header = """
                id: determination/air
                kind: DETERMINATION
                title: {zh: 风, en: air}
                version: "1"
                hitPolicy: COLLECT
                validFrom: "2024-01-01"
                complete: false
                layerOf: determination/mem-order-10-2023
                scope: {jurisdiction: "310115", industries: []}
                parameters: []
                """;
        String rows = "id,criterion,zh,en,fact_type,when_1,then.level,regulation,clause,verified,penalty,valid_from,"
                + "valid_to\nX,X,一,one,paintRoom,returnAirSpeed < 0.5 m/s,MAJOR,法,条,no,,2024-01-01,\n";
        String examples = "row,fact_type,expectation,boundary,on,enterprise,values,note\n"
                + "X,paintRoom,FIRES,yes,2024-06-15,,returnAirSpeed = 0.4 m/s,x\n"
                + "X,paintRoom,DOES_NOT_FIRE,yes,2024-06-15,,returnAirSpeed = 0.5 m/s,x\n";
        return new PackText(header, rows, examples).read(vocabulary);
    }

    @Test
    void a_pack_may_mention_it_at_once() {
        RulePacks packs = RulePacks.shipped();
        packs.declare(of(quantity("returnAirSpeed")));
        assertThat(packs.publish(mentioning(packs.vocabulary())).failingExamples())
                .isEmpty();
    }

    @Test
    void what_is_retired_decides_as_before_and_no_new_version_may_mention_it() {
        RulePacks packs = RulePacks.shipped();
        packs.declare(of(quantity("returnAirSpeed")));
        RulePack pack = mentioning(packs.vocabulary());
        RulePackVersion law = packs.publish(pack);
        RetiredAttributes.refuse(pack, packs.vocabulary());
        assertThat(RetiredAttributes.mentioning(pack, "paintRoom", "returnAirSpeed"))
                .containsExactly("X");
        List<Map<String, Object>> slow =
                List.of(Map.of("type", "paintRoom", "values", Map.of("returnAirSpeed", "0.2 m/s")));
        Decision before = law.decide(packs.vocabulary().parse(Map.of(), slow), DAY);

        packs.retire("paintRoom", "returnAirSpeed");
        Vocabulary after = packs.vocabulary();
        assertThat(after.factType("paintRoom").attribute("returnAirSpeed"))
                .hasValueSatisfying(attribute -> assertThat(attribute.retired()).isTrue());
        assertThat(packs.find(law.id(), law.version()).orElseThrow().decide(after.parse(Map.of(), slow), DAY))
                .isEqualTo(before);
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> RetiredAttributes.refuse(pack, after))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidPack.Problem::place, InvalidPack.Problem::code)
                        .containsExactly(tuple("X", "retired-attribute")));
        assertThat(PackReview.of(pack, after, null))
                .extracting(ReviewFinding::code, ReviewFinding::rowId, ReviewFinding::column)
                .contains(tuple("retired-attribute", "X", "when_1"));
    }

    @ParameterizedTest
    @CsvSource({"paintRoom, paint", "paintRoom, never", "noSuchType, x", "paintRoom, returnAirSpeed"})
    void only_what_was_declared_and_is_in_use_is_retired(String type, String attribute) {
        Vocabulary once =
                Vocabulary.shipped().with(of(quantity("returnAirSpeed"))).retiring("paintRoom", "returnAirSpeed");
        assertThatExceptionOfType(InvalidDeclaration.class)
                .isThrownBy(() -> once.retiring(type, attribute))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidDeclaration.Problem::code)
                        .containsExactly("not-in-use"));
    }

    @ParameterizedTest
    @CsvSource({
        "paint, name-taken",
        "eval, wrong-name",
        "getClass(), wrong-name",
        "X, wrong-name",
        "a.b, wrong-name",
        "a b, wrong-name",
        "'x\"); System.exit(1); //', wrong-name",
        "风速, wrong-name",
        "decision, wrong-name",
    })
    void names_that_clash_or_are_no_plain_names_are_refused(String name, String code) {
        assertThatExceptionOfType(InvalidDeclaration.class)
                .isThrownBy(() -> Vocabulary.shipped().with(of(quantity(name))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidDeclaration.Problem::pointer, InvalidDeclaration.Problem::code)
                        .contains(tuple("/attributes/0/name", code)));
    }

    @ParameterizedTest
    @CsvSource({
        "QUANTITY, , , , , wrong-unit",
        "FLAG, kPa, , , , wrong-unit",
        "QUANTITY, k Pa, , , , wrong-unit",
        "QUANTITY, =1+1, , , , wrong-unit",
        "QUANTITY, kPa, 5, 1, , wrong-limits",
        "FLAG, , 1, , , wrong-limits",
        "QUANTITY, kPa, , 1e400, , wrong-limits",
        "CHOICE, , , , , wrong-list",
        "CHOICE, , , , A, wrong-list",
        "CHOICE, , , , A B A, wrong-code",
        "CHOICES, , , , A b, wrong-code",
        "FLAG, , , , A B, wrong-list",
        "DEVICE, , , , A B, wrong-list",
    })
    void units_limits_and_lists_that_make_no_sense_are_refused(
            String kind, String unit, String min, String max, String codes, String code) {
        Attribute attribute = new Attribute(
                "returnAirSpeed",
                new Labels("回风速度", "return air speed"),
                AttributeKind.valueOf(kind),
                unit,
                codes == null
                        ? List.of()
                        : List.of(codes.split(" ")).stream()
                                .map(one -> new AllowedValue(one, new Labels("值" + one, "value " + one)))
                                .toList(),
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                new Labels("多少？", "How much?"),
                null);
        assertThatExceptionOfType(InvalidDeclaration.class)
                .isThrownBy(() -> Vocabulary.shipped().with(of(attribute)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidDeclaration.Problem::code)
                        .contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "noSuchType, , unknown-type",
        "paintRoom, 喷漆房二, name-taken",
        "enterprise, , not-observable",
        "outcome, , not-observable",
        "hydrogenStation, <script>alert(1)</script>, wrong-label",
        "hydrogenStation, '=cmd|calc', wrong-label",
        "hydrogenStation, '${7*7}', wrong-label",
        "rule, 规则, wrong-name",
    })
    void a_type_that_is_not_there_or_there_already_or_said_in_code_is_refused(String type, String label, String code) {
        assertThatExceptionOfType(InvalidDeclaration.class)
                .isThrownBy(() -> Vocabulary.shipped()
                        .with(new Declaration(
                                type,
                                label == null ? null : new Labels(label, "a label"),
                                Set.of(),
                                List.of(quantity("returnAirSpeed")))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidDeclaration.Problem::code)
                        .contains(code));
    }
}
