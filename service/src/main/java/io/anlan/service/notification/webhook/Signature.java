// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver who sent a body and when: {@code v1=} and the hexadecimal HMAC-SHA-256, with the secret as key, over
 * the seconds since 1970, a full stop and the body. Several signatures are separated by commas; one that is right is enough. A
 * receiver compares in constant time and refuses what is older than five minutes by its own clock.
 */
final class Signature {

    static final String HEADER = "Anlan-Signature";
    static final String TIMESTAMP = "Anlan-Timestamp";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** Of 256 random bits. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return "anlan_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param secrets the present one and perhaps the one before */
    static String of(String body, Instant at, List<String> secrets) {
        String signed = at.getEpochSecond() + "." + body;
        return secrets.stream().map(secret -> "v1=" + hmac(signed, secret)).collect(Collectors.joining(","));
    }

    private static String hmac(String text, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, e);
        }
    }
}
