// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content by what it says. */
public final class ContentDigest {

    private ContentDigest() {}

    /** SHA-256, in hexadecimal, of texts in UTF-8, each ended by a zero byte: where one ends is part of what is said. */
    public static String of(String... texts) {
        MessageDigest sha = sha256();
        for (String text : texts) {
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
