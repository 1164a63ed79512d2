// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as people see it.
 *
 * @param parent what it lies in; null for a site
 * @param details by name, e.g. floors, area, model, registration number
 * @param planEvidence SHA-256 of the image of its floor plan
 * @param retiredAt since when it is not used any more
 */
public record PlaceRecord(
        UUID id,
        long version,
        String enterpriseCode,
        PlaceKind kind,
        @Nullable UUID parent,
        String name,
        @Schema(ref = "FactValues") Map<String, Object> details,
        @Nullable String planEvidence,
        @Nullable Instant retiredAt) {}
