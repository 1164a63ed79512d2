// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.Deadline;
import io.anlan.rules.Decision;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.analysis.Loosening;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.check.PackReview;
import io.anlan.rules.check.ReviewFinding;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LooseningTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final List<String> LEVELS = List.of("MAJOR", "GENERAL");
    private static final List<String> SOURCES =
            List.of("SELF_INSPECTION", "ENFORCEMENT_INSPECTION", "PUBLIC_REPORT", "SENSOR", "SUPERIOR_INSPECTION");

    private final RulePacks packs = new RulePacks(VOCABULARY);

    private static List<Loosening.Case> cases(RulePack layer, RulePack base) {
        return Loosening.of(layer, List.of(), base, VOCABULARY).cases();
    }

    @Test
    void aStricterLayerLoosensNothing() {
        assertThat(cases(Deadline.layer("deadlines/a", 1, "31", "", "level = MAJOR -> 30"), Deadline.base(1, 0)))
                .isEmpty();
    }

    @Test
    void aLooserRowIsShownOnACase() {
        RulePack layer = Deadline.layer("deadlines/a", 1, "31", "", "source = SENSOR -> 20");
        assertThat(cases(layer, Deadline.base(1, 0))).singleElement().satisfies(found -> {
            assertThat(found.row()).isEqualTo("a-1");
            assertThat(found.than()).isEqualTo("B2");
            assertThat(found.attribute()).isEqualTo("days");
            assertThat(found.message().zh()).isEqualTo("“整改天数”比“B2”宽松：整改天数为20 天，而整改天数为15 天");
            assertThat(VOCABULARY.toPlain(found.example().values()))
                    .isEqualTo(Map.of("source", "SENSOR", "level", "GENERAL"));
        });
    }

    @Test
    void aRowThatNeverAnswersLoosensNothing() {
        RulePack layer = Deadline.layer("deadlines/a", 1, "31", "", "level = GENERAL -> 10", "source = SENSOR -> 20");
        assertThat(cases(layer, Deadline.base(1, 0))).isEmpty();
    }

    @Test
    void aLayerThatLoosensIsNotLiveUnlessThePackAllowsIt() {
        RulePack layer = Deadline.layer("deadlines/a", 1, "31", "", "level = MAJOR -> 45");
        packs.publish(Deadline.base(1, 0));
        assertThatThrownBy(() -> packs.publish(layer))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("Less strict in days to rectify than B1");
        assertThat(packs.snapshot().live()).hasSize(1);

        RulePack lenient = Deadline.pack(
                Deadline.BASE,
                2,
                "scope: {jurisdiction: CN, industries: []}\nmayLoosen: [days]",
                "B",
                "level = MAJOR -> 30",
                "level = GENERAL -> 15");
        packs.learn(lenient);
        packs.replaceLive(List.of(new VersionRef(Deadline.BASE, "2"), new VersionRef("deadlines/a", "1")), 1);
        assertThat(packs.snapshot()
                        .deadlines(new Place("310115", null), ON)
                        .decide(Deadline.of("MAJOR"), ON)
                        .result())
                .containsEntry("days", FactValue.Quantity.of("45"));
    }

    @Test
    void aDistrictMayNotBeLooserThanItsCityAlsoInOneIndustryOnly() {
        packs.publish(Deadline.base(1, 0));
        packs.publish(Deadline.layer("deadlines/city-textiles", 1, "31", "TEXTILES", "level = MAJOR -> 10"));
        RulePack district = Deadline.layer("deadlines/pudong", 1, "310115", "", "level = MAJOR -> 20");
        assertThatThrownBy(() -> packs.publish(district)).hasMessageContaining("than city-textiles-1");
        packs.publish(Deadline.layer("deadlines/pudong", 2, "310115", "", "level = MAJOR -> 10"));
    }

    @Test
    void theReviewTellsOfALayerAndOfAPackThatLeavesOneBehind() {
        RulePack layer = Deadline.layer("deadlines/a", 1, "31", "", "level = MAJOR -> 30");
        RulePack loose = Deadline.layer("deadlines/a", 2, "31", "", "level = MAJOR -> 31");
        PackText text = PackText.of(loose, VOCABULARY);
        assertThat(PackReview.of(text, VOCABULARY, layer, List.of(Deadline.base(1, 0), layer))
                        .findings())
                .filteredOn(finding -> finding.code().equals("loosening"))
                .extracting(ReviewFinding::rowId, ReviewFinding::line, ReviewFinding::column, ReviewFinding::otherRows)
                .containsExactly(tuple("a-1", 2, "then.days", List.of("B1")));

        RulePack stricter = Deadline.base(2, -5);
        assertThat(PackReview.of(
                                PackText.of(stricter, VOCABULARY),
                                VOCABULARY,
                                Deadline.base(1, 0),
                                List.of(Deadline.base(1, 0), layer))
                        .findings())
                .filteredOn(finding -> finding.code().equals("loosened-by-layer"))
                .extracting(ReviewFinding::rowId, ReviewFinding::otherRows)
                .containsExactly(tuple("B1", List.of("a-1")));
        assertThat(PackReview.of(text, VOCABULARY, null, List.of()).findings())
                .extracting(ReviewFinding::code)
                .contains("no-base");
    }

    @Test
    void aLayerMayAddCriteriaButNotHandCasesToAnotherDocument() {
        PackText order = ShippedPacks.text("determination/mem-order-10-2023");
        RulePack base = order.read(VOCABULARY);
        String columns = "id,criterion,zh,en,fact_type,when_1,then.level,then.document,regulation,clause,verified,"
                + "penalty,valid_from,valid_to\n";
        String header = """
                id: determination/district
                kind: DETERMINATION
                title: {zh: 区, en: district}
                version: "1"
                hitPolicy: COLLECT
                validFrom: "2023-05-15"
                complete: true
                scope: {jurisdiction: "310115", industries: []}
                layerOf: determination/mem-order-10-2023
                parameters: []
                """;
        String examples = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";
        RulePack adds = new PackText(
                        header,
                        columns + "区-1,区-1,一,one,paintRoom,paint = WATER_BASED,MAJOR,,法,条,no,,2023-05-15,\n",
                        examples)
                .read(VOCABULARY);
        RulePack routes = new PackText(
                        header,
                        columns + "区-1,区-1,一,one,paintRoom,paint = OIL_BASED,,另一标准,法,条,no,,2023-05-15,\n",
                        examples)
                .read(VOCABULARY);

        assertThat(cases(adds, base)).isEmpty();
        assertThat(cases(routes, base)).extracting(Loosening.Case::attribute).containsExactly("document");
    }

    /** Every case of small random tables: the boxes say what deciding each case with and without the layer says. */
    @Property(tries = 120)
    void whatIsFoundIsWhatDecidingEveryCaseShows(@ForAll long seed) {
        Random random = new Random(seed);
        RulePack base = Deadline.pack(
                Deadline.BASE,
                1,
                "scope: {jurisdiction: CN, industries: []}",
                "B",
                rows(random, 5, "level = MAJOR -> 9"));
        RulePack layer = Deadline.layer("deadlines/a", 1, "31", "", rows(random, 3));
        RulePackVersion alone = RulePackVersion.compile(base, VOCABULARY);
        RulePackVersion stacked = RulePackVersion.compile(Stack.of(base, List.of(layer)), VOCABULARY);
        boolean looser = false;
        for (String level : LEVELS) {
            for (String source : SOURCES) {
                FactSet facts = new FactSet(
                        Map.of(),
                        List.of(new Fact(
                                "1",
                                "hiddenDanger",
                                Map.of("level", new FactValue.Choice(level), "source", new FactValue.Choice(source)))));
                looser |= days(stacked.decide(facts, ON)) > days(alone.decide(facts, ON));
            }
        }
        assertThat(!cases(layer, base).isEmpty()).isEqualTo(looser);
    }

    /** Days, and as many as there can be where nothing is answered: no answer cannot be loosened. */
    private static int days(Decision decision) {
        FactValue days = decision.result().get("days");
        return days == null ? Integer.MAX_VALUE : Integer.parseInt(days.text());
    }

    private static String[] rows(Random random, int most, String... last) {
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            String level = "level = " + LEVELS.get(random.nextInt(2));
            String source = "source %s %s".formatted(random.nextBoolean() ? "=" : "!=", SOURCES.get(random.nextInt(5)));
            String when = switch (random.nextInt(4)) {
                case 0 -> level;
                case 1 -> source;
                default -> level + "; " + source;
            };
            rows.add(when + " -> " + (1 + random.nextInt(9)));
        }
        rows.addAll(List.of(last));
        return rows.toArray(String[]::new);
    }
}
