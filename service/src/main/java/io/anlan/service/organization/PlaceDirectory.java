// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other modules about the places of an enterprise, as far as the current actor may see them. */
public interface PlaceDirectory {

    /** The place in use with that identifier, if it belongs to that enterprise. */
    Optional<KnownPlace> place(@Nullable UUID id, String enterpriseCode);

    /**
     * A place.
     *
     * @param address names from the site to the place itself, e.g. {@code 一号厂区 / 铸造车间 / 熔炼区}
     * @param planEvidence SHA-256 of the image of its floor plan; null without one
     */
    record KnownPlace(UUID id, String address, @Nullable String planEvidence) {}
}
