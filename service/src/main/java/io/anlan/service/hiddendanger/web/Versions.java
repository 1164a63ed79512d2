// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of a hidden danger as entity tag: whoever acts says what was seen. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Versions() {}

    static String tag(Dossier dossier) {
        return "\"" + dossier.version() + "\"";
    }

    static ResponseEntity<Dossier> answer(Dossier dossier) {
        return ResponseEntity.ok().eTag(tag(dossier)).body(dossier);
    }

    /** Acts on the version named by {@code If-Match}; losing against a simultaneous act is the same answer as coming late. */
    static ResponseEntity<Dossier> act(String number, @Nullable String ifMatch, LongFunction<Dossier> act) {
        long version = version(ifMatch);
        try {
            return answer(act.apply(version));
        } catch (OptimisticLockingFailureException simultaneous) {
            throw HiddenDangerManagement.changedMeanwhile(number).because(simultaneous);
        }
    }

    private static long version(@Nullable String ifMatch) {
        var match = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!match.matches()) {
            throw new Refusal(
                    "hidden-danger/version-needed",
                    HttpStatus.PRECONDITION_REQUIRED,
                    new Wording(
                            "请求头 If-Match 应为所见的版本号",
                            "The header If-Match must carry the version that was seen, as the ETag gave it."));
        }
        return Long.parseLong(match.group(1));
    }
}
