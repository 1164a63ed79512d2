// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of contents that come piece by piece: SHA-256 (FIPS 180-4). Not for several threads, and finished once. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of the whole content, as 64 hexadecimal digits in lower case. */
    public static String hex(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /** Of the text in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String hex(String text) {
        return new Sha256().add(text).hex();
    }

    public Sha256 add(byte[] piece) {
        return add(piece, piece.length);
    }

    /** @param length how many bytes from the beginning */
    public Sha256 add(byte[] piece, int length) {
        digest.update(piece, 0, length);
        return this;
    }

    /** A piece of text in UTF-8. */
    public Sha256 add(String piece) {
        return add(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** The finished fingerprint, 32 bytes. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The finished fingerprint, 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
