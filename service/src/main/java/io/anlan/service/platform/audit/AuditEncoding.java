// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hashed encoding, written a second time: the database hashes by SQL (V1_10), the verification by this.
 *
 * <p>SHA-256 over the previous hash and framed fields. A field is its length in UTF-8 as four bytes, big-endian, and its
 * bytes; null is {@code ffffffff} alone. Times are microseconds since 1970 in decimal, numbers are decimal.
 */
final class AuditEncoding {

    /** What the first of a chain follows, hexadecimal. */
    static final String NONE = "00".repeat(32);

    private final Sha256 digest;

    private AuditEncoding(String previous) {
        this.digest = new Sha256().add(HexFormat.of().parseHex(previous));
    }

    static String hash(StoredEntry entry) {
        return new AuditEncoding(entry.previous())
                .field("anlan-audit-entry-1")
                .field(entry.subjectKind())
                .field(entry.subject())
                .field(Long.toString(entry.seq()))
                .field(entry.scope())
                .field(micros(entry.at()))
                .field(entry.username())
                .field(entry.name())
                .field(entry.role())
                .field(entry.address())
                .field(entry.act())
                .field(entry.before())
                .field(entry.after())
                .field(entry.note())
                .hash();
    }

    /** Begins the hash of a seal; each of its entries follows by {@link #member}. */
    static AuditEncoding seal(String previous, long number, Instant at, int entries) {
        return new AuditEncoding(previous)
                .field("anlan-audit-seal-1")
                .field(Long.toString(number))
                .field(micros(at))
                .field(Integer.toString(entries));
    }

    void member(long id, String hash) {
        digest.add(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
        digest.add(HexFormat.of().parseHex(hash));
    }

    /** The finished hash, hexadecimal. */
    String hash() {
        return digest.hex();
    }

    private AuditEncoding field(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.add(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .array());
        digest.add(bytes);
        return this;
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
