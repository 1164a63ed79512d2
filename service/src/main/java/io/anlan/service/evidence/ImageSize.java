// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Width and height an image claims in its header; nothing is decoded, so a bomb cannot go off here.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageSize(long width, long height) {

    private static final int IHDR = 0x49484452;
    private static final int VP8 = 0x56503820;
    private static final int VP8L = 0x5650384C;
    private static final int VP8X = 0x56503858;

    /** @throws io.anlan.service.platform.Refusal {@code evidence/damaged} when the header makes no sense */
    static ImageSize of(MediaKind kind, ByteBuffer content) {
        try {
            var size = switch (kind) {
                case JPEG -> jpeg(content);
                case PNG -> png(content);
                case WEBP -> webp(content);
                case PDF -> throw new IllegalArgumentException("A PDF has no size in pixels");
            };
            if (size.width() <= 0 || size.height() <= 0) {
                throw EvidenceRefusals.damaged();
            }
            return size;
        } catch (IndexOutOfBoundsException e) {
            throw EvidenceRefusals.damaged();
        }
    }

    /** Segments up to the frame header, SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.2.2). */
    private static ImageSize jpeg(ByteBuffer content) {
        int at = 2;
        while (true) {
            if ((content.get(at) & 0xFF) != 0xFF) {
                throw EvidenceRefusals.damaged();
            }
            int marker = content.get(at + 1) & 0xFF;
            if (marker == 0xFF) { // fill byte
                at++;
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) { // no length follows
                at += 2;
            } else if (marker == 0xD9 || marker == 0xDA || marker == 0x00) {
                throw EvidenceRefusals.damaged();
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new ImageSize(content.getShort(at + 7) & 0xFFFF, content.getShort(at + 5) & 0xFFFF);
            } else {
                at += 2 + Math.max(2, content.getShort(at + 2) & 0xFFFF);
            }
        }
    }

    private static ImageSize png(ByteBuffer content) {
        if (content.getInt(8) != 13 || content.getInt(12) != IHDR) {
            throw EvidenceRefusals.damaged();
        }
        return new ImageSize(content.getInt(16) & 0xFFFFFFFFL, content.getInt(20) & 0xFFFFFFFFL);
    }

    /** RFC 9649: lossy, lossless or extended, told by the first chunk. */
    private static ImageSize webp(ByteBuffer content) {
        var little = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int chunk = content.getInt(12);
        if (chunk == VP8 && (content.getInt(23) >>> 8) == 0x9D012A) {
            return new ImageSize(little.getShort(26) & 0x3FFF, little.getShort(28) & 0x3FFF);
        }
        if (chunk == VP8L && content.get(20) == 0x2F) {
            int bits = little.getInt(21);
            return new ImageSize((bits & 0x3FFF) + 1L, (bits >>> 14 & 0x3FFF) + 1L);
        }
        if (chunk == VP8X) {
            return new ImageSize((little.getInt(24) & 0xFFFFFF) + 1L, (little.getInt(26) >>> 8) + 1L);
        }
        throw EvidenceRefusals.damaged();
    }
}
