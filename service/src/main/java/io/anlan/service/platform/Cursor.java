// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Where a page of a list ended, as letters and digits that clients hand back unread (RFC 4648 §5, without padding). */
public final class Cursor {

    private Cursor() {}

    /** @param place what {@link #read} understands again */
    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place a client hands back.
     *
     * @param shape of the whole place
     * @param meaning of what the shape found; may throw what parsing throws
     * @throws Refusal {@code platform/invalid-cursor} for anything that is no place
     */
    public static <T> T read(String cursor, Pattern shape, Function<MatchResult, T> meaning) {
        try {
            Matcher match = shape.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (match.matches()) {
                return meaning.apply(match.toMatchResult());
            }
        } catch (IllegalArgumentException | DateTimeException notOneOfOurs) {
            throw invalid().because(notOneOfOurs);
        }
        throw invalid();
    }

    /** For a place that no page of this list ended at. */
    public static Refusal invalid() {
        return new Refusal(
                "platform/invalid-cursor",
                HttpStatus.BAD_REQUEST,
                new Wording("分页游标无效，请从第一页开始", "The cursor is invalid. Begin with the first page."));
    }
}
