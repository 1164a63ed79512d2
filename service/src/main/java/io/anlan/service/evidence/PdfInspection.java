// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a PDF that runs, starts or carries something. Looks at the file as it is and into everything in it that
 * unfolds, because objects may lie in compressed streams; what cannot be looked into is refused.
 *
 * <p>An inspection, not a proof: readers of PDF differ. So a PDF is also only ever given as a download.
 */
class PdfInspection {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = 2048;

    private final ByteBuffer file;
    private final byte[] piece = new byte[64 * 1024];
    private long inflatedAllowed;

    private PdfInspection(ByteBuffer file, long maxInflated) {
        this.file = file;
        this.inflatedAllowed = maxInflated;
    }

    /**
     * @param maxInflated bytes everything compressed in it may unfold to
     * @throws io.anlan.service.platform.Refusal when the file is damaged, active or cannot be inspected
     */
    static void inspect(ByteBuffer file, long maxInflated) {
        new PdfInspection(file, maxInflated).inspect();
    }

    private void inspect() {
        if (indexOf(END_OF_FILE, Math.max(0, file.limit() - TAIL)) < 0) {
            throw EvidenceRefusals.damaged();
        }
        var active = PdfNames.active();
        var opaque = PdfNames.opaque();
        for (int i = 0; i < file.limit(); i++) {
            byte next = file.get(i);
            active.feed(next);
            opaque.feed(next);
        }
        refuse(active);
        opaque.end();
        if (opaque.found() != null) {
            throw EvidenceRefusals.cannotBeInspected("/" + opaque.found());
        }
        for (int at = indexOf(STREAM, 0); at >= 0; at = indexOf(STREAM, at + 1)) {
            lookInto(at + STREAM.length);
        }
    }

    /** Unfolds what begins after the keyword and its line end, if it is compressed; a data error ends it like a reader's. */
    private void lookInto(int afterKeyword) {
        int start = afterKeyword;
        while (start < file.limit() && (file.get(start) == '\r' || file.get(start) == '\n' || file.get(start) == ' ')) {
            start++;
        }
        if (start + 2 > file.limit() || !isZlib(file.get(start) & 0xFF, file.get(start + 1) & 0xFF)) {
            return;
        }
        var names = PdfNames.active();
        var inflater = new Inflater();
        try {
            inflater.setInput(file.slice(start, file.limit() - start));
            for (int length = inflate(inflater); length > 0; length = inflate(inflater)) {
                names.feed(piece, length);
                inflatedAllowed -= length;
                if (inflatedAllowed < 0) {
                    throw EvidenceRefusals.cannotBeInspected("unfolds to too much");
                }
            }
        } finally {
            inflater.end();
        }
        refuse(names);
    }

    private int inflate(Inflater inflater) {
        try {
            return inflater.inflate(piece);
        } catch (DataFormatException e) {
            return 0; // the readable beginning was looked at, and no reader gets further
        }
    }

    private static void refuse(PdfNames names) {
        names.end();
        @Nullable String found = names.found();
        if (found != null) {
            throw EvidenceRefusals.activeContent("/" + found);
        }
    }

    private static boolean isZlib(int first, int second) {
        return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
    }

    private int indexOf(byte[] text, int from) {
        for (int i = from; i <= file.limit() - text.length; i++) {
            int matched = 0;
            while (matched < text.length && file.get(i + matched) == text[matched]) {
                matched++;
            }
            if (matched == text.length) {
                return i;
            }
        }
        return -1;
    }
}
