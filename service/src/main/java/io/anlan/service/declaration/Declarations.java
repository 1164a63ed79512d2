// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The declarations the current actor may see. */
interface Declarations extends Repository<Declaration, UUID> {

    Optional<Declaration> findById(UUID id);

    Declaration saveAndFlush(Declaration declaration);

    /** Latest first. */
    @Query("select d from Declaration d where d.enterpriseCode = :code order by d.versionNo desc")
    List<Declaration> of(String code, Limit limit);
}
