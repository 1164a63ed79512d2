// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in the way of acts in one kind of proceeding, beside its status; implemented where the kind is known. */
public interface Obstacles {

    ProceedingKind kind();

    /** Empty when this person may do so now. */
    Optional<Refusal> obstacle(ProceedingAction action, Proceeding it, Actor actor);

    /** The last day of an act that is awaited; empty where it has none of its own. */
    default Optional<LocalDate> dueOn(ProceedingAction action, Proceeding it) {
        return Optional.ofNullable(it.terms().dueOn());
    }
}
