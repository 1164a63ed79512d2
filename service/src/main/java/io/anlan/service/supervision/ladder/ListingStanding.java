// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import java.util.Optional;

/** Who lists a hidden danger now; implemented by listed supervision. */
public interface ListingStanding {

    /** The level of the authority, as the rules' list {@code listingLevel} names it; empty when nobody lists it. */
    Optional<String> levelOf(String number);
}
