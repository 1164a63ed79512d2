// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The places the current actor may see. */
interface Places extends Repository<Place, UUID> {

    Optional<Place> findById(UUID id);

    Place saveAndFlush(Place place);

    @Query("""
            select p from Place p where p.enterpriseCode = :code and (:retired = true or p.retiredAt is null)
            order by p.name, p.id""")
    List<Place> of(String code, boolean retired, Limit limit);

    @Query("select count(p) > 0 from Place p where p.parent = :parent and p.retiredAt is null")
    boolean isUsed(UUID parent);
}
