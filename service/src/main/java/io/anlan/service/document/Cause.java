// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.platform.scope.UnitPath;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to a hidden danger so that a document is made of it.
 *
 * @param what names the event among those of the hidden danger; one kind and cause make one document
 * @param at when it happened, and so the date of the document
 * @param issuer path of the unit that issues it
 * @param values what the event itself knows
 */
record Cause(
        DocumentKind kind,
        HiddenDangerEvent.About about,
        String what,
        Instant at,
        String issuer,
        Map<Placeholder, String> values) {

    /** Issued by the district the enterprise lies in. */
    static Cause inDistrict(DocumentKind kind, HiddenDangerEvent event, String what, Map<Placeholder, String> values) {
        return new Cause(
                kind, event.about(), what, event.at(), districtOf(event.about().scope()), values);
    }

    static String districtOf(String scope) {
        var path = new UnitPath(scope);
        return path.ancestor(2).orElse(path).path();
    }
}
