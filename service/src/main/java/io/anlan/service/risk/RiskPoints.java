// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All risk points the current scope covers. */
interface RiskPoints extends Repository<RiskPoint, UUID> {

    RiskPoint save(RiskPoint one);

    void flush();

    Optional<RiskPoint> findById(UUID id);

    Optional<RiskPoint> findByNumber(String number);

    /** Until the end of the transaction nobody else changes it, nor its levels. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from RiskPoint one where one.id = :id")
    Optional<RiskPoint> lock(UUID id);
}
