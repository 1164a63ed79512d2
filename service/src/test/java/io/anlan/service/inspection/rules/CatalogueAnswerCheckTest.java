// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.catalogue.Catalogues;
import io.anlan.service.inspection.answer.AnswerCheck.Verdict;
import io.anlan.service.platform.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogueAnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final CatalogueAnswerCheck check = new CatalogueAnswerCheck(Catalogues.shipped());

    @Test
    void theLimitItselfPassesAndTheDayOfTheAnswerCounts() {
        assertThat(check.check("MAC-M360", 0.15, TODAY)).isEqualTo(new Verdict(true, "control-measures/machinery@1"));
        assertThat(check.check("MAC-M360", 0.151, TODAY).passed()).isFalse();
        assertThat(check.check("MAC-M025", "2026-06-01", TODAY).passed()).isTrue();
        assertThat(check.check("MAC-M025", "2026-06-01", TODAY.plusMonths(1)).passed())
                .isFalse();
    }

    @Test
    void whatTheQuestionDoesNotTakeIsRefused() {
        for (Object wrong : new Object[] {true, "viel", Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> check.check("MAC-M360", wrong, TODAY))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("inspection/wrong-answer"));
        }
    }

    @Test
    void aQuestionNoCatalogueAsksOnThatDayIsRefused() {
        assertThatThrownBy(() -> check.check("MAC-M360", 1, LocalDate.of(2019, 12, 31)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("inspection/unknown-question"));
        assertThatThrownBy(() -> check.check("MAC-M999", 1, TODAY)).isInstanceOf(Refusal.class);
    }
}
