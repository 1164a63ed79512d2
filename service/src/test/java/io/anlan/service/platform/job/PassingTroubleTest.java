// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class PassingTroubleTest {

    @Test
    void aLostConnectionPassesOnWhicheverLayerItWasNoticed() {
        for (String state : new String[] {"08006", "57P01", null}) {
            var lost = new SQLException("gone", state);
            assertThat(PassingTrouble.is(lost)).isTrue();
            assertThat(PassingTrouble.is(new IllegalStateException("rolling back", lost)))
                    .isTrue();
        }
        assertThat(PassingTrouble.is(new CannotAcquireLockException("busy"))).isTrue();
    }

    @Test
    void whatIsWrongStaysWrong() {
        var wrong = new SQLException("not unique", "23505");
        assertThat(PassingTrouble.is(wrong)).isFalse();
        assertThat(PassingTrouble.is(new DataIntegrityViolationException("twice", wrong)))
                .isFalse();
        assertThat(PassingTrouble.is(new IllegalStateException("a mistake"))).isFalse();
    }
}
