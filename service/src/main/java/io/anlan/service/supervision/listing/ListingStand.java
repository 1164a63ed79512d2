// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.hiddendanger.extension.ListedAt;
import io.anlan.service.supervision.ladder.ListingStanding;
import io.anlan.service.supervision.proceeding.Proceedings;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says to the ladder and to those who ask for more time at which level a hidden danger is listed. */
@Component
class ListingStand implements ListingStanding, ListedAt {

    private final Proceedings proceedings;

    ListingStand(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public Optional<String> levelOf(String number) {
        return proceedings.activeListing(number).map(listing -> listing.level().name());
    }

    @Override
    public Set<String> numbers() {
        return proceedings.listed();
    }
}
