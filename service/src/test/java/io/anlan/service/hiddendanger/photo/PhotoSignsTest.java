// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.evidence.PhotoFacts;
import io.anlan.service.evidence.PhotoFacts.PhotoPlace;
import io.anlan.service.hiddendanger.desk.DeskPolicy.DeskNumbers;
import io.anlan.service.hiddendanger.desk.RuleReason;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline.DeadlineRow;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.photo.PhotoBook.Picture;
import io.anlan.service.hiddendanger.photo.PhotographView.PhotoSign;
import io.anlan.service.hiddendanger.photo.PhotographView.PhotoSignKind;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotoSignsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final PhotoPlace GATE = new PhotoPlace(31.22114, 121.54409);
    private static final PhotoPlace NEXT_DOOR = new PhotoPlace(31.22204, 121.54409); // 100 m north
    private static final Picture BEFORE = new Picture("b", 0, MONDAY, "inspector");
    private static final Picture AFTER = new Picture("a", 1, TUESDAY, "manager");
    private static final RuleReason WHY = new RuleReason(
            new DeadlineRow("办台-1", new Wording("距离", "distance"), new ExplainedDecision.Basis("x", "y", false, null)),
            List.of(),
            "routing/desk",
            "1",
            List.of(),
            1);

    private static List<PhotoSignKind> signs(PhotoFacts before, PhotoFacts after, int metres) {
        return new PhotoSigns(
                        List.of(BEFORE, AFTER),
                        Map.of("b", before, "a", after),
                        Map.of(),
                        MONDAY,
                        new DeskNumbers(8, metres, WHY))
                .of(AFTER).stream().map(PhotoSign::kind).toList();
    }

    @Test
    void whatThePhotographsDoNotSayIsNoSign() {
        PhotoFacts silent = new PhotoFacts(null, null);
        assertThat(signs(silent, silent, 100)).isEmpty();
        assertThat(signs(new PhotoFacts(TUESDAY, GATE), silent, 100)).isEmpty();
        assertThat(signs(silent, new PhotoFacts(TUESDAY, GATE), 100)).isEmpty();
    }

    @Test
    void anAfterOlderThanTheBeforeOrTheOrderIsASign() {
        assertThat(signs(new PhotoFacts(TUESDAY, null), new PhotoFacts(MONDAY, null), 100))
                .containsExactly(PhotoSignKind.OLDER_THAN_BEFORE);
        assertThat(signs(new PhotoFacts(null, null), new PhotoFacts(MONDAY.minusSeconds(1), null), 100))
                .containsExactly(PhotoSignKind.OLDER_THAN_ORDER);
        assertThat(signs(new PhotoFacts(MONDAY, null), new PhotoFacts(TUESDAY, null), 100))
                .isEmpty();
    }

    @Test
    void theDistanceIsASignBeyondWhatTheRuleGivesAndNotOnIt() {
        assertThat(GATE.metresTo(NEXT_DOOR)).isEqualTo(100);
        assertThat(signs(new PhotoFacts(null, GATE), new PhotoFacts(null, NEXT_DOOR), 100))
                .isEmpty();
        assertThat(signs(new PhotoFacts(null, GATE), new PhotoFacts(null, NEXT_DOOR), 99))
                .containsExactly(PhotoSignKind.FAR_FROM_BEFORE);
    }

    @Test
    void theSamePictureTwiceIsASignOnBothAndInAnotherRecordNamesIt() {
        Picture again = new Picture("b", 1, TUESDAY, "manager");
        var signs = new PhotoSigns(
                List.of(BEFORE, again), Map.of(), Map.of("b", "HD-2026-000007"), null, new DeskNumbers(8, 100, WHY));
        assertThat(signs.of(BEFORE))
                .extracting(PhotoSign::kind)
                .containsExactly(PhotoSignKind.USED_TWICE_HERE, PhotoSignKind.USED_ELSEWHERE);
        assertThat(signs.of(again)).extracting(PhotoSign::elsewhere).contains("HD-2026-000007");
    }
}
