// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.Deadline;
import io.anlan.rules.Decision;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Scope;
import io.anlan.rules.Snapshot;
import io.anlan.rules.analysis.Overriding;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    private final RulePacks packs = new RulePacks(Vocabulary.shipped());

    @BeforeEach
    void publish() {
        packs.publish(Deadline.base(1, 0));
        packs.publish(Deadline.layer("deadlines/city", 1, "31", "", "level = MAJOR -> 25"));
        packs.publish(Deadline.layer("deadlines/city-machinery", 1, "310000", "MACHINERY", "level = MAJOR -> 20"));
        packs.publish(Deadline.layer("deadlines/pudong", 1, "310115", "", "level = GENERAL -> 10"));
        packs.publish(Deadline.layer("deadlines/pudong-textiles", 1, "310115", "TEXTILES", "level = GENERAL -> 7"));
    }

    private Decision decide(String division, String industry, String level) {
        return packs.snapshot().deadlines(new Place(division, industry), ON).decide(Deadline.of(level), ON);
    }

    private static String days(Decision decision) {
        return decision.result().get("days").text();
    }

    @Test
    void theMostSpecificLayerAnswersAndTheOthersAnswerWhatItLeavesOpen() {
        assertThat(days(decide("310115", "TEXTILES", "GENERAL"))).isEqualTo("7");
        assertThat(days(decide("310115", "MACHINERY", "GENERAL"))).isEqualTo("10");
        assertThat(days(decide("310115", "MACHINERY", "MAJOR"))).isEqualTo("20");
        assertThat(days(decide("310114", "TEXTILES", "MAJOR"))).isEqualTo("25");
        assertThat(days(decide("310114", "TEXTILES", "GENERAL"))).isEqualTo("15");
        assertThat(days(decide("320000", "MACHINERY", "MAJOR"))).isEqualTo("30");
        assertThat(days(decide("CN", null, "MAJOR"))).isEqualTo("30");
        assertThat(days(decide("310115005", "TEXTILES", "GENERAL"))).isEqualTo("7");
    }

    @Test
    void whatHoldsInAPlaceIsToldInOrderAndWithItsReason() {
        Snapshot snapshot = packs.snapshot();
        List<Snapshot.Applicable> here = snapshot.applicable(Deadline.BASE, new Place("310115", "MACHINERY"), ON);

        assertThat(here)
                .extracting(applicable -> applicable.version().id())
                .containsExactly("deadlines/pudong", "deadlines/city-machinery", "deadlines/city", Deadline.BASE);
        assertThat(here.get(1).reason().zh()).contains("机械行业", "先作答");
        assertThat(here.get(3).reason().en()).startsWith("Pack for the whole country; version 1");
    }

    @Test
    void aRowTellsWhichRowsAnswerInItsPlaceAndShowsACase() {
        List<RulePack> here = packs.snapshot().applicable(Deadline.BASE, new Place("310115", "MACHINERY"), ON).stream()
                .map(applicable -> applicable.version().pack())
                .toList();
        RulePack base = here.get(3);
        List<RulePack> layers = here.subList(0, 3);
        var major = Overriding.of(layers, base, base, base.rows().get(0), Vocabulary.shipped());
        assertThat(major)
                .extracting(answering -> answering.pack().id())
                .containsExactly("deadlines/city-machinery", "deadlines/city");
        assertThat(major.get(0).example().values().get("level").text()).isEqualTo("MAJOR");
        var ofTheCity =
                Overriding.of(layers, base, layers.get(2), layers.get(2).rows().get(0), Vocabulary.shipped());
        assertThat(ofTheCity)
                .extracting(answering -> answering.pack().id())
                .containsExactly("deadlines/city-machinery");
    }

    @Test
    void aRowTellsInWhosePlaceItAnswers() {
        List<RulePack> here = packs.snapshot().applicable(Deadline.BASE, new Place("310115", "MACHINERY"), ON).stream()
                .map(applicable -> applicable.version().pack())
                .toList();
        RulePack base = here.get(3);
        List<RulePack> layers = here.subList(0, 3);
        RulePack machinery = layers.get(1);
        var under = Overriding.under(layers, base, machinery, machinery.rows().get(0), Vocabulary.shipped());
        assertThat(under)
                .extracting(answering -> answering.pack().id())
                .containsExactly("deadlines/city", Deadline.BASE);
        assertThat(under.get(1).example().values().get("level").text()).isEqualTo("MAJOR");
        assertThat(Overriding.under(layers, base, base, base.rows().get(0), Vocabulary.shipped()))
                .isEmpty();
    }

    @Test
    void aDecisionNamesItsLayersAndIsDecidedAgainAfterTheyAreGone() {
        Decision stored = decide("310115", "MACHINERY", "MAJOR");
        assertThat(stored.packId()).isEqualTo(Deadline.BASE);
        assertThat(stored.layers())
                .extracting(Decision.Layer::packId)
                .containsExactly("deadlines/pudong", "deadlines/city-machinery", "deadlines/city");

        packs.replaceLive(List.of(), 1);
        packs.learn(Deadline.base(2, 0));
        var again = packs.snapshot().find(stored.packId(), stored.packVersion(), stored.layers());
        assertThat(again.orElseThrow().under(0).decide(Deadline.of("MAJOR"), ON))
                .isEqualTo(stored);

        Decision.Layer forged = new Decision.Layer("deadlines/pudong", "1", "0");
        assertThat(packs.snapshot().find(stored.packId(), "1", List.of(forged))).isEmpty();
    }

    @Test
    void aLayerThatCannotStandOnItsPackIsNotLive() {
        assertThatThrownBy(() -> packs.publish(Deadline.layer("deadlines/all", 1, "CN", "", "level = MAJOR -> 1")))
                .hasMessageContaining("narrower");
        assertThatThrownBy(() -> packs.publish(Deadline.layer("deadlines/odd", 1, "Pudong", "", "level = MAJOR -> 1")))
                .hasMessageContaining("division code");
        assertThatThrownBy(() -> packs.publish(Deadline.pack(
                        "deadlines/twin",
                        1,
                        "scope: {jurisdiction: \"32\", industries: []}\nlayerOf: " + Deadline.BASE,
                        "B",
                        "level = MAJOR -> 1")))
                .hasMessageContaining("taken by deadlines/test");
        assertThatThrownBy(() -> packs.publish(Deadline.pack(
                        "deadlines/orphan",
                        1,
                        "scope: {jurisdiction: \"32\", industries: []}\nlayerOf: deadlines/none",
                        "X",
                        "level = MAJOR -> 1")))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("not live");
        assertThat(packs.snapshot().live()).hasSize(5);
    }

    @Test
    void placesAreKnownByTheirCodes() {
        assertThat(new Place("310115005", null).path()).containsExactly("CN", "31", "3101", "310115", "310115005");
        assertThat(new Place("310000", null).division()).isEqualTo("31");
        assertThat(new Place("310100", null).division()).isEqualTo("3101");
        assertThat(new Place("310115000000", null).division()).isEqualTo("310115");
        assertThat(new Place("310115", "TOBACCO").within(new Scope("310000", Set.of())))
                .isTrue();
        assertThat(new Place("310115", null).within(new Scope("31", Set.of("TOBACCO"))))
                .isFalse();
        assertThatThrownBy(() -> new Place("31011", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
