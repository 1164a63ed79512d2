// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void theExampleOfTheStandardHasItsFingerprint() { // FIPS 180-4, "abc"
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Property
    void piecesHaveTheFingerprintOfTheWhole(@ForAll byte[] one, @ForAll String other) {
        byte[] end = other.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[one.length + end.length];
        System.arraycopy(one, 0, whole, 0, one.length);
        System.arraycopy(end, 0, whole, one.length, end.length);
        assertThat(new Sha256().add(one).add(other).hex())
                .isEqualTo(Sha256.hex(whole))
                .matches("[0-9a-f]{64}");
    }
}
