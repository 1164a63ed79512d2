// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document with everything it ever said.
 *
 * @param subject number of the hidden danger
 * @param issuer path of the unit that issued it
 * @param editions the first first; only the last is valid
 */
public record DocumentRecord(
        UUID id,
        DocumentKind kind,
        String number,
        String subject,
        String title,
        String enterprise,
        String issuer,
        LocalDate issuedOn,
        List<Edition> editions) {

    public Edition latest() {
        return editions.get(editions.size() - 1);
    }

    /**
     * What it said once.
     *
     * @param edition from 1
     * @param templateAuthority whose template; empty for what came with the application
     * @param given the values it was made from
     * @param sha256 of its content
     * @param reason why the edition before it was replaced; null for the first
     */
    public record Edition(
            int edition,
            String templateAuthority,
            int templateVersion,
            Map<Placeholder, String> given,
            String sha256,
            Instant madeAt,
            String madeByName,
            @Nullable String reason) {}
}
