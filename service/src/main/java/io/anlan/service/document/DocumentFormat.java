// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import java.util.Locale;

/** As what a document is given out. */
public enum DocumentFormat {
    /** Office Open XML (ISO/IEC 29500), to be worked on. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** To be printed and sealed. */
    PDF("application/pdf");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
