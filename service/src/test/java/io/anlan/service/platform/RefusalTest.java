// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RefusalTest {

    private final Refusal refusal =
            new Refusal("place/unknown", HttpStatus.NOT_FOUND, new Wording("没有该部位", "There is no such place."));

    @Test
    void aRefusalRemembersWhatItWasSeenBy() {
        var cause = new IllegalArgumentException("not a place");
        assertThat(refusal.because(cause)).isSameAs(refusal).hasCause(cause);
    }

    @Test
    void aRefusalIsAnAnswerAndHasNoTrace() {
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal).hasMessage("place/unknown: There is no such place.");
    }
}
