// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports within scope. */
interface InspectionImports extends Repository<InspectionImport, UUID> {

    InspectionImport save(InspectionImport one);

    InspectionImport saveAndFlush(InspectionImport one);

    Optional<InspectionImport> findById(UUID id);

    List<InspectionImport> findBySha256AndStatusIn(String sha256, Collection<ImportStatus> statuses);

    List<InspectionImport> findByStatusIn(Collection<ImportStatus> statuses);

    /** Beside the entity's version: progress is no act of anybody. */
    @Modifying
    @Query("update InspectionImport one set one.rowCount = :rows, one.rowsDone = :done where one.id = :id")
    void progress(UUID id, int rows, int done);
}
