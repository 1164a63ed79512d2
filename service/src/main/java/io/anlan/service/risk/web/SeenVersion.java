// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.RiskPointDossier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of a risk point as entity tag: whoever acts says what was seen. */
final class SeenVersion {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private SeenVersion() {}

    static ResponseEntity<RiskPointDossier> answer(RiskPointDossier dossier) {
        return ResponseEntity.ok().eTag(tag(dossier)).body(dossier);
    }

    static String tag(RiskPointDossier dossier) {
        return "\"" + dossier.version() + "\"";
    }

    /** @throws Refusal {@code risk/version-needed} */
    static long of(@Nullable String ifMatch) {
        var match = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!match.matches()) {
            throw new Refusal(
                    "risk/version-needed",
                    HttpStatus.PRECONDITION_REQUIRED,
                    new Wording(
                            "请求头 If-Match 应为所见的版本号",
                            "The header If-Match must carry the version that was seen, as the ETag gave it."));
        }
        return Long.parseLong(match.group(1));
    }
}
