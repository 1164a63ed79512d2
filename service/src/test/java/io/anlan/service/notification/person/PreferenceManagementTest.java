// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferenceManagementTest {

    private static final Confirmation NO_MAIL = new Confirmation() {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void send(String address, String code, MailLanguage language) {
            throw new AssertionError("nothing is sent without a server");
        }
    };

    @Test
    void whereNoMailIsSetUpNoAddressIsTaken() {
        Actor person = new Actor("徐静", "徐静", Set.of(Role.SUPERVISOR), "310000/310115", Set.of("*"), "");
        var preferences = new PreferenceManagement(
                null, null, NO_MAIL, null, () -> person, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThatThrownBy(() -> preferences.claim("a@example.invalid")).hasMessageContaining("notification/mail-off");
    }
}
