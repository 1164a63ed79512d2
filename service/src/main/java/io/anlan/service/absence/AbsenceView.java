// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.platform.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence, as it is told.
 *
 * @param roles of the absent person, which the deputy has meanwhile
 * @param reason null for whoever is neither concerned nor in charge
 * @param covered whether somebody stands in, who is not absent too
 * @param told whose roles look after it while nobody stands in
 * @param why the row that admitted the deputy; null without one
 * @param enteredBy who entered it for a person who could not; null when the person did
 * @param mayEnd whether the present person may end it before its time
 */
public record AbsenceView(
        UUID id,
        AbsentPerson absent,
        List<Role> roles,
        LocalDate from,
        LocalDate to,
        @Nullable String reason,
        @Nullable AbsentPerson deputy,
        AbsenceState state,
        boolean covered,
        List<Role> told,
        @Nullable ExplainedRoute why,
        Instant enteredAt,
        @Nullable String enteredBy,
        @Nullable AbsenceEnd ended,
        boolean mayEnd) {

    /** How an absence stands today. */
    public enum AbsenceState {
        UPCOMING,
        RUNNING,
        OVER
    }

    /** @param unit path, and {@code unitName} what it is called */
    public record AbsentPerson(String username, String name, String unit, String unitName) {}

    /** Before its time. */
    public record AbsenceEnd(Instant at, String by, String reason) {}

    /**
     * Somebody who could stand in, or could not and why.
     *
     * @param why the row that answered; null when it cannot be said for certain, and so is refused
     */
    public record DeputyCandidate(
            AbsentPerson person,
            List<Role> roles,
            boolean admitted,
            @Nullable ExplainedRoute why) {}

    /**
     * Somebody the present person stands in for today.
     *
     * @param roles which the present person has for this person, within the unit and the industries of this person alone
     */
    public record StoodFor(
            AbsentPerson absent, List<Role> roles, List<String> industries, LocalDate until, UUID absence) {}

    /**
     * What concerns the present person.
     *
     * @param own the latest first
     * @param uncovered that hold today or will, and that nobody stands in for
     */
    public record OwnAbsences(List<AbsenceView> own, List<StoodFor> standingFor, List<AbsenceView> uncovered) {}
}
