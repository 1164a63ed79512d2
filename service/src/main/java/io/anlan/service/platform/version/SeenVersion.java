// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.version;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of a record as entity tag: whoever changes it says what was seen. */
public final class SeenVersion {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private SeenVersion() {}

    /** The record with its version as {@code ETag}. */
    public static <T> ResponseEntity<T> answer(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /**
     * A record that was made, with its version as {@code ETag}.
     *
     * @param path where it is from now on
     */
    public static <T> ResponseEntity<T> created(String path, long version, T body) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal {@code platform/version-needed} without the header {@code If-Match} as the ETag gave it */
    public static long of(@Nullable String ifMatch) {
        var match = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!match.matches()) {
            throw new Refusal(
                    "platform/version-needed",
                    HttpStatus.PRECONDITION_REQUIRED,
                    new Wording(
                            "请求头 If-Match 应为所见的版本号",
                            "The header If-Match must carry the version that was seen, as the ETag gave it."));
        }
        return Long.parseLong(match.group(1));
    }

    /** @throws OptimisticLockingFailureException when somebody else was faster; becomes {@code platform/changed-meanwhile} */
    public static void demand(long seen, long actual) {
        if (seen != actual) {
            throw new OptimisticLockingFailureException("seen in version " + seen + ", now " + actual);
        }
    }
}
