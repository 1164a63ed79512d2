// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String BODY = "{\"id\":\"1\",\"kind\":\"PING\"}";
    private static final Instant AT = Instant.ofEpochSecond(1_773_104_400);

    /** As openssl computes it: {@code printf '%s' '1773104400.{…}' | openssl dgst -sha256 -hmac anlan_test-secret}. */
    private static final String KNOWN = "v1=1c64b1f0481b2d846ede8584507d445804d2f647f030c6da81fec0673baee8b5";

    @Test
    void aReceiverComputesTheSameByItself() {
        assertThat(Signature.of(BODY, AT, List.of("anlan_test-secret"))).isEqualTo(KNOWN);
    }

    @Test
    void theSecretBeforeSignsBesideTheNewOne() {
        assertThat(Signature.of(BODY, AT, List.of("new", "anlan_test-secret")).split(","))
                .hasSize(2)
                .contains(KNOWN);
    }

    @Test
    void anotherMomentAnotherBodyOrAnotherSecretIsAnotherSignature() {
        assertThat(Stream.of(
                        Signature.of(BODY, AT.plusSeconds(1), List.of("anlan_test-secret")),
                        Signature.of(BODY + " ", AT, List.of("anlan_test-secret")),
                        Signature.of(BODY, AT, List.of("anlan_test-secreT"))))
                .doesNotContain(KNOWN)
                .doesNotHaveDuplicates();
    }

    @Test
    void noSecretIsMadeTwice() {
        assertThat(Signature.newSecret()).hasSizeGreaterThan(40).isNotEqualTo(Signature.newSecret());
    }
}
