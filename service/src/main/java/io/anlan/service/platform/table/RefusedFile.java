// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** A file that is not read at all, because of its form rather than of what it says. */
public class RefusedFile extends Refusal {

    private static final long serialVersionUID = 1L;

    private RefusedFile(String what, HttpStatus status, String zh, String en) {
        super("platform/" + what, status, new Wording(zh, en));
    }

    /** Neither a workbook nor a CSV file. */
    static RefusedFile unknownFormat(String zh, String en) {
        return new RefusedFile("unknown-file-format", HttpStatus.UNSUPPORTED_MEDIA_TYPE, zh, en);
    }

    /** More than the limits allow. */
    static RefusedFile tooLarge(String zh, String en) {
        return new RefusedFile("file-too-large", HttpStatus.CONTENT_TOO_LARGE, zh, en);
    }

    /** Holds what a table of findings never needs: macros, formulas, links to elsewhere, entities. */
    static RefusedFile unsafe(String zh, String en) {
        return new RefusedFile("unsafe-file", HttpStatus.UNPROCESSABLE_CONTENT, zh, en);
    }

    /** Damaged. */
    static RefusedFile unreadable(String zh, String en) {
        return new RefusedFile("unreadable-file", HttpStatus.UNPROCESSABLE_CONTENT, zh, en);
    }
}
