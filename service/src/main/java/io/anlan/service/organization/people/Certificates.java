// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The certificates the current actor may see. */
interface Certificates extends Repository<Certificate, UUID> {

    Certificate save(Certificate certificate);

    void flush();

    /** Latest first. */
    @Query("select c from Certificate c where c.person in :people order by c.registeredAt desc, c.issuedOn desc, c.id")
    List<Certificate> of(Collection<UUID> people);
}
