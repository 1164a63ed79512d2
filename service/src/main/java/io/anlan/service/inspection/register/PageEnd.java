// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.register;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Where a page ended. */
record PageEnd(LocalDate dueOn, UUID id) {

    static PageEnd after(InspectionRow row) {
        return new PageEnd(row.dueOn(), row.id());
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dueOn + ";" + id).getBytes(StandardCharsets.US_ASCII));
    }

    static PageEnd of(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(";", -1);
            if (parts.length == 2) {
                return new PageEnd(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOneOfOurs) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return new Refusal(
                "inspection/invalid-cursor",
                HttpStatus.BAD_REQUEST,
                new Wording("分页游标无效,请从第一页开始", "The cursor is invalid. Begin with the first page."));
    }
}
