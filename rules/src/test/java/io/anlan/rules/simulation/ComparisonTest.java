// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.Deadline;
import io.anlan.rules.FactValue;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.layers.Place;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Place PUDONG = new Place("310115", "MACHINERY");
    private static final Place ELSEWHERE = new Place("310114", "MACHINERY");

    private final RulePacks packs = new RulePacks(Vocabulary.shipped());
    private Snapshot before;

    @BeforeEach
    void publish() {
        packs.publish(Deadline.base(1, 0));
        before = packs.snapshot();
    }

    private Comparison comparison() {
        return new Comparison(before, packs.snapshot(), PackKind.DEADLINES, Deadline.BASE);
    }

    @Test
    void aLayerDiffersOnlyWhereItHoldsAndForWhatItAnswers() {
        packs.publish(Deadline.layer("deadlines/pudong", 1, "310115", "", "level = MAJOR -> 10"));

        Comparison.Difference difference =
                comparison().of(Deadline.of("MAJOR"), PUDONG, ON).orElseThrow();
        assertThat(difference.before().orElseThrow().result()).containsEntry("days", FactValue.Quantity.of("30"));
        assertThat(difference.after().orElseThrow().result()).containsEntry("days", FactValue.Quantity.of("10"));
        assertThat(difference.after().orElseThrow().rows()).containsExactly("pudong-1");
        assertThat(difference.ofOutcome()).isTrue();
        assertThat(comparison().of(Deadline.of("GENERAL"), PUDONG, ON)).isEmpty();
        assertThat(comparison().of(Deadline.of("MAJOR"), ELSEWHERE, ON)).isEmpty();
    }

    @Test
    void theSameAnswerOfAnotherRowIsNoOtherOutcome() {
        packs.publish(Deadline.layer("deadlines/pudong", 1, "310115", "", "level = MAJOR -> 30"));
        assertThat(comparison()
                        .of(Deadline.of("MAJOR"), PUDONG, ON)
                        .orElseThrow()
                        .ofOutcome())
                .isFalse();
    }

    @Test
    void aPackThatIsGoneIsADifference() {
        packs.replaceLive(List.of(), 1);
        assertThat(comparison()
                        .of(Deadline.of("MAJOR"), PUDONG, ON)
                        .orElseThrow()
                        .after())
                .isEmpty();
        packs.replaceLive(List.of(new VersionRef(Deadline.BASE, "1")), 2);
        assertThat(comparison().of(Deadline.of("MAJOR"), PUDONG, ON)).isEmpty();
    }
}
