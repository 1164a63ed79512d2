// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may act in the place of an absent person; implemented where absences are known. */
public interface StandIns {

    /**
     * The person in the place of the absent one, as far as somebody said so and it holds at this moment.
     *
     * @param deputy as the token says, in their own right
     * @param absent username
     */
    Optional<Actor> inPlaceOf(Actor deputy, String absent);

    /** All who stand in for somebody then, so that what is told to the absent reaches them. */
    List<Deputy> deputies(Instant at);

    /**
     * Somebody who stands in, with what the absent person may do and see.
     *
     * @param unit path of the absent person's unit
     * @param industries of the absent person; empty for all
     */
    record Deputy(String username, Set<Role> roles, String unit, Set<String> industries) {}
}
