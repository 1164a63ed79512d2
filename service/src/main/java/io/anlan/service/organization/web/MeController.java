// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the bearer of the token is to the service. */
@RestController
class MeController {

    private final CurrentActor currentActor;

    MeController(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping("/api/me")
    @PreAuthorize("isAuthenticated()")
    Me me() {
        var actor = currentActor.actor();
        return new Me(
                actor.username(),
                actor.name(),
                actor.roles().stream().sorted().toList(),
                new Unit(actor.unit()),
                actor.industries().stream().sorted().toList());
    }

    record Me(String username, String name, List<Role> roles, Unit unit, List<String> industries) {}

    record Unit(String path) {}
}
