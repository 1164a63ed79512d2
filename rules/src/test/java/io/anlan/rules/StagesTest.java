// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.layers.Place;
import io.anlan.rules.publication.Stage;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version holds in some districts before it holds everywhere. */
class StagesTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Place PUDONG = new Place("310115", "MACHINERY");
    private static final Place STREET_OF_PUDONG = new Place("310115005", "MACHINERY");
    private static final Place MINHANG = new Place("310112", "MACHINERY");

    private final RulePacks packs = new RulePacks(Vocabulary.shipped());

    @BeforeEach
    void twoVersions() {
        packs.learn(Deadline.base(1, 0));
        packs.learn(Deadline.base(2, 5));
    }

    private static VersionRef base(int version) {
        return new VersionRef(Deadline.BASE, Integer.toString(version));
    }

    private static Stage inPudong(VersionRef version) {
        return new Stage(version, Set.of("310115"));
    }

    private String days(Place place) {
        return packs.snapshot()
                .deadlines(place, ON)
                .decide(Deadline.of("MAJOR"), ON)
                .result()
                .get("days")
                .text();
    }

    @Test
    void aStagedVersionDecidesInItsDistrictsAndTheLiveOneEverywhereElse() {
        packs.replaceLive(List.of(base(1)), List.of(inPudong(base(2))), 3);

        assertThat(days(PUDONG)).isEqualTo("35");
        assertThat(days(STREET_OF_PUDONG)).isEqualTo("35");
        assertThat(days(MINHANG)).isEqualTo("30");
        assertThat(days(Place.COUNTRY)).isEqualTo("30");
        assertThat(packs.snapshot().live()).extracting(RulePackVersion::version).containsExactly("1");
        assertThat(packs.snapshot()
                        .deadlines(PUDONG, ON)
                        .decide(Deadline.of("MAJOR"), ON)
                        .publication())
                .isEqualTo(3);
    }

    @Test
    void anEarlierVersionMayBeTheStagedOne() {
        packs.replaceLive(List.of(base(2)), List.of(inPudong(base(1))), 3);

        assertThat(List.of(days(PUDONG), days(MINHANG))).containsExactly("30", "35");
    }

    @Test
    void layersStandOnWhatHoldsInTheirDistrict() {
        packs.learn(Deadline.layer("deadlines/pudong", 1, "310115", "TOBACCO", "level = MAJOR -> 9"));
        packs.replaceLive(List.of(base(1), new VersionRef("deadlines/pudong", "1")), List.of(inPudong(base(2))), 3);

        assertThat(days(PUDONG)).isEqualTo("35");
        assertThat(days(new Place("310115", "TOBACCO"))).isEqualTo("9");
        assertThat(packs.snapshot().applicable(Deadline.BASE, new Place("310115", "TOBACCO"), ON).stream()
                        .map(found -> found.version().version()))
                .containsExactly("1", "2");
    }

    @Test
    void whyItHoldsSaysThatItIsBeingRolledOut() {
        packs.replaceLive(List.of(base(1)), List.of(inPudong(base(2))), 3);

        assertThat(packs.snapshot().applicable(Deadline.BASE, PUDONG, ON))
                .singleElement()
                .satisfies(found -> assertThat(found.reason().zh()).contains("分区推行", "310115"));
        assertThat(packs.snapshot().applicable(Deadline.BASE, MINHANG, ON))
                .singleElement()
                .satisfies(found -> assertThat(found.reason().zh()).doesNotContain("分区推行"));
    }

    @Test
    void aLayerMayNotLoosenWhatIsStagedUnderItEither() {
        packs.learn(Deadline.layer("deadlines/pudong", 1, "310115", "", "level = MAJOR -> 33"));
        VersionRef layer = new VersionRef("deadlines/pudong", "1");
        packs.replaceLive(List.of(base(2), layer), 1);

        assertThatThrownBy(() -> packs.replaceLive(List.of(base(2), layer), List.of(inPudong(base(1))), 2))
                .isInstanceOf(InvalidPack.class);
        assertThat(packs.snapshot().publication()).isEqualTo(1);
    }

    @Test
    void whatIsTriedStandsForTheStagedOneToo() {
        packs.replaceLive(List.of(base(1)), List.of(inPudong(base(2))), 3);
        Snapshot tried = packs.snapshot().trying(Deadline.base(3, 9));

        assertThat(tried.deadlines(PUDONG, ON)
                        .decide(Deadline.of("MAJOR"), ON)
                        .result()
                        .get("days")
                        .text())
                .isEqualTo("39");
    }

    @Test
    void aStageIsSomewhere() {
        assertThatThrownBy(() -> new Stage(base(1), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
