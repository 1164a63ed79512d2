// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds certain names ({@code /JavaScript}) in PDF syntax fed piece by piece, also when they are written with
 * {@code #xx} escapes. Strings and comments are not exempt: what a reader takes for one is not certain.
 */
class PdfNames {

    /** What runs, starts or carries something. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "GoToE",
            "ImportData",
            "SubmitForm",
            "Rendition");

    /** Encryption, and filters other than the one that is undone here and those of images. */
    private static final Set<String> OPAQUE = Set.of(
            "Encrypt",
            "Crypt",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "BrotliDecode");

    private static final int LONGEST = 64;

    private final Set<String> wanted;
    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private int escape; // 0: none; 1: after '#'; 2: after '#' and one digit
    private int escaped;
    private @Nullable String found;

    PdfNames(Set<String> wanted) {
        this.wanted = wanted;
    }

    static PdfNames active() {
        return new PdfNames(ACTIVE);
    }

    static PdfNames opaque() {
        return new PdfNames(OPAQUE);
    }

    /** The first wanted name seen so far. */
    @Nullable
    String found() {
        return found;
    }

    void feed(byte[] content, int length) {
        for (int i = 0; i < length && found == null; i++) {
            feed(content[i]);
        }
    }

    void feed(byte next) {
        if (isDelimiter(next)) {
            end();
            inName = next == '/';
        } else if (inName) {
            take(next);
        }
    }

    void end() {
        if (inName && found == null && wanted.contains(name.toString())) {
            found = name.toString();
        }
        name.setLength(0);
        escape = 0;
        inName = false;
    }

    private void take(byte next) {
        int digit = Character.digit(next, 16);
        if (escape == 1 && digit >= 0) {
            escaped = digit;
            escape = 2;
        } else if (escape == 2 && digit >= 0) {
            append((byte) (escaped * 16 + digit));
            escape = 0;
        } else if (next == '#') {
            escape = 1;
        } else {
            append(next);
            escape = 0;
        }
    }

    private void append(byte character) {
        if (name.length() >= LONGEST) {
            inName = false; // longer than any wanted name
        } else {
            name.append(new String(new byte[] {character}, StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isDelimiter(byte next) {
        return switch (next) {
            case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
            default -> false;
        };
    }
}
