// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports within scope. */
interface RiskPointImports extends Repository<RiskPointImport, UUID> {

    RiskPointImport saveAndFlush(RiskPointImport one);

    Optional<RiskPointImport> findById(UUID id);

    List<RiskPointImport> findBySha256AndScopeAndStatus(String sha256, String scope, RiskPointImportStatus status);

    List<RiskPointImport> findByStatusIn(Collection<RiskPointImportStatus> statuses);

    /** Beside the entity's version: progress is no act of anybody. */
    @Modifying
    @Query("update RiskPointImport one set one.rowCount = :rows, one.rowsDone = :done where one.id = :id")
    void progress(UUID id, int rows, int done);
}
