// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people the current actor may see. */
interface People extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Person saveAndFlush(Person person);

    @Query("""
            select p from Person p where p.enterpriseCode = :code and (:left = true or p.leftOn is null)
            order by p.name, p.id""")
    List<Person> of(String code, boolean left);
}
