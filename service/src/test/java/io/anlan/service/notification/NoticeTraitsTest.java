// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTraitsTest {

    /** The list of ADR 0094. */
    @Test
    void theseBreakThroughQuietHours() {
        assertThat(Stream.of(NoticeKind.values())
                        .filter(kind -> NoticeTraits.of(kind).urgent(true)))
                .containsExactlyInAnyOrder(
                        NoticeKind.MAJOR_REPORTED,
                        NoticeKind.OVERDUE,
                        NoticeKind.RULES_CANARY_FAILED,
                        NoticeKind.RULES_NOT_LOADED);
        assertThat(NoticeTraits.of(NoticeKind.OVERDUE).urgent(false)).isFalse();
    }

    @Test
    void whatSetsADutyIsShownWhateverWasMuted() {
        assertThat(NoticeTraits.hiddenKinds(EnumSet.allOf(NoticeTopic.class)))
                .contains("REMINDER", "CLOSED", "RULES_IN_FORCE")
                .doesNotContain(
                        "RECTIFICATION_ORDERED", "OVERDUE", "PLAN_NEEDED", "MAJOR_REPORTED", "RECTIFICATION_REJECTED");
        assertThat(NoticeTraits.hiddenKinds(Set.of())).isEmpty();
    }
}
