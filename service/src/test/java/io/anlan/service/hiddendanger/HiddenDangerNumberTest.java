// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenDangerNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void hasSixDigitsAndGrowsBeyondAMillion() {
        assertThat(HiddenDangerNumber.of(DAY, 123)).hasToString("HD-2026-000123");
        assertThat(HiddenDangerNumber.of(DAY, 999_999)).hasToString("HD-2026-999999");
        assertThat(HiddenDangerNumber.of(DAY, 1_000_000)).hasToString("HD-2026-1000000");
        assertThat(new HiddenDangerNumber("HD-2026-1000000").ordinal()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HD-2026-123", "HD-2026-0000123", "hd-2026-000123", "HD-26-000123", "HD-2026-00012x"})
    void nothingElseIsOne(String value) {
        assertThatThrownBy(() -> new HiddenDangerNumber(value)).hasMessageContaining("Maybe");
    }
}
