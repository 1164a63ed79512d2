// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.interview;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.proceeding.Obstacles;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingAction;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The authority calls, holds and follows up. */
@Component
class InterviewObstacles implements Obstacles {

    static final Set<Role> AUTHORITY = Set.of(SUPERVISOR, DISTRICT_REGULATOR, CITY_REGULATOR);

    @Override
    public ProceedingKind kind() {
        return ProceedingKind.INTERVIEW;
    }

    @Override
    public Optional<Refusal> obstacle(ProceedingAction action, Proceeding it, Actor actor) {
        return actor.is(AUTHORITY.toArray(Role[]::new))
                ? Optional.empty()
                : Optional.of(SupervisionRefusals.notYourRole());
    }
}
