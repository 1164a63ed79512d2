// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Nobody stands in for somebody, or the deputy is absent too; published in the transaction in which that came about.
 *
 * @param cause names what brought it about, once and for all
 * @param unit path of the absent person's unit
 * @param told whose roles are to look after it
 */
public record AbsenceUncovered(
        UUID absence,
        String cause,
        String name,
        String unit,
        LocalDate from,
        LocalDate to,
        Set<Role> told,
        Instant at) {}
