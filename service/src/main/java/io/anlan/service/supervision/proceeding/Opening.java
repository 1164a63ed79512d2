// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.supervision.proceeding.Proceeding.ProceedingOrigin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proceeding to be opened.
 *
 * @param cause what a rule or another proceeding opens it for, so that it does so once; null for a person
 * @param level of a listing
 * @param explanation rows of rules that speak for it
 */
public record Opening(
        ProceedingKind kind,
        String hiddenDanger,
        ProceedingOrigin origin,
        @Nullable String cause,
        String reason,
        @Nullable ListingLevel level,
        Map<String, Object> explanation) {

    public static Opening byPerson(ProceedingKind kind, String hiddenDanger, String reason) {
        return new Opening(kind, hiddenDanger, ProceedingOrigin.PERSON, null, reason, null, Map.of());
    }
}
