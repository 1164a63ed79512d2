// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.INSPECTOR;
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

/** Regulators transfer; enforcement, which the inspectors are, files and decides: never the same person. */
@Component
class EnforcementObstacles implements Obstacles {

    static final Set<Role> PROPOSERS = Set.of(SUPERVISOR, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> REGULATORS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> ENFORCEMENT = Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);

    @Override
    public ProceedingKind kind() {
        return ProceedingKind.ENFORCEMENT;
    }

    @Override
    public Optional<Refusal> obstacle(ProceedingAction action, Proceeding it, Actor actor) {
        return switch (action) {
            case DECIDE_TRANSFER, WITHDRAW_TRANSFER -> roles(actor, REGULATORS);
            case DECIDE_FILING -> roles(actor, ENFORCEMENT).or(() -> transferred(it, actor));
            case RECORD_OUTCOME, PUBLISH_PENALTY -> roles(actor, ENFORCEMENT);
            default -> Optional.of(SupervisionRefusals.notYourRole());
        };
    }

    private static Optional<Refusal> roles(Actor actor, Set<Role> roles) {
        return actor.is(roles.toArray(Role[]::new)) ? Optional.empty() : Optional.of(SupervisionRefusals.notYourRole());
    }

    private static Optional<Refusal> transferred(Proceeding it, Actor actor) {
        return it.last("transferred")
                .filter(entry -> actor.answersFor(entry.by()))
                .map(entry -> SupervisionRefusals.anotherPerson("移送了此案", "transferred it"));
    }
}
