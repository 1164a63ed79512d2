// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.register;

import io.anlan.service.platform.Cursor;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page ended. */
record PageEnd(LocalDate dueOn, UUID id) {

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2});([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static PageEnd after(InspectionRow row) {
        return new PageEnd(row.dueOn(), row.id());
    }

    String cursor() {
        return Cursor.of(dueOn + ";" + id);
    }

    /** @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor} */
    static PageEnd of(String cursor) {
        return Cursor.read(
                cursor, SHAPE, match -> new PageEnd(LocalDate.parse(match.group(1)), UUID.fromString(match.group(2))));
    }
}
