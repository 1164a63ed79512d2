// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance;

import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the published rule packs say, readable by people and programs. */
public interface Criteria {

    /** Everything a finding may be described with. */
    FindingVocabulary vocabulary();

    /** All published versions of all packs. */
    List<Pack> packs();

    /**
     * One pack with all its rows.
     *
     * @param version null for the youngest
     */
    Optional<PackContent> pack(String id, @Nullable String version);

    /**
     * A published version of a pack.
     *
     * @param validTo last day, inclusive; null while no end is known
     * @param digest SHA-256 of the content
     */
    record Pack(
            String id,
            String kind,
            Wording title,
            String version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String digest,
            int rows) {}
}
