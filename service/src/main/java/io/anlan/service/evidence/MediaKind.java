// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What evidence may be, told by its first bytes. */
enum MediaKind {
    JPEG("image/jpeg", "image/jpg", ".jpg", ".jpeg"),
    PNG("image/png", "image/x-png", ".png", ".png"),
    WEBP("image/webp", "image/webp", ".webp", ".webp"),
    PDF("application/pdf", "application/x-pdf", ".pdf", ".pdf");

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int RIFF = 0x52494646;
    private static final int WEBP_FORM = 0x57454250;
    private static final int PDF_MARK = 0x25504446;

    private final String mediaType;
    private final String alias;
    private final String extension;
    private final String otherExtension;

    MediaKind(String mediaType, String alias, String extension, String otherExtension) {
        this.mediaType = mediaType;
        this.alias = alias;
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    static Optional<MediaKind> of(ByteBuffer content) {
        return Arrays.stream(values()).filter(kind -> kind.starts(content)).findFirst();
    }

    private boolean starts(ByteBuffer content) {
        if (content.limit() < 16) {
            return false;
        }
        return switch (this) {
            case JPEG -> content.getInt(0) >>> 8 == 0xFFD8FF;
            case PNG -> content.getLong(0) == PNG_SIGNATURE;
            case WEBP -> content.getInt(0) == RIFF && content.getInt(8) == WEBP_FORM;
            case PDF -> content.getInt(0) == PDF_MARK && content.get(4) == '-';
        };
    }

    String mediaType() {
        return mediaType;
    }

    boolean isCalled(String type) {
        return type.equals(mediaType) || type.equals(alias);
    }

    /** The name, with the extension of this kind if it has none of them. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(extension) || lower.endsWith(otherExtension) ? name : name + extension;
    }
}
