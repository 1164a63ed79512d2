// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The register of enterprises; gives only what the current actor may see. */
interface RegisteredEnterprises extends Repository<RegisteredEnterprise, String> {

    Optional<RegisteredEnterprise> findById(String code);

    /** @param like part of the name, escaped with {@code !}; codes match from their beginning */
    @Query("""
            select e from RegisteredEnterprise e
            where e.name like concat('%', :like, '%') escape '!' or e.code like concat(:like, '%') escape '!'
            order by e.name, e.code""")
    List<RegisteredEnterprise> search(String like, Limit limit);
}
