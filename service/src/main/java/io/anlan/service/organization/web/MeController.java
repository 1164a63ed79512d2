// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.UnitPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the bearer of the token is to the service. */
@RestController
class MeController {

    private final CurrentActor currentActor;
    private final Organization organization;

    MeController(CurrentActor currentActor, Organization organization) {
        this.currentActor = currentActor;
        this.organization = organization;
    }

    @GetMapping("/api/me")
    @PreAuthorize("isAuthenticated()")
    Me me() {
        var actor = currentActor.actor();
        return new Me(
                actor.username(),
                actor.name(),
                actor.roles().stream().sorted().toList(),
                actor.unit().isEmpty() ? null : unit(actor.unit()),
                actor.industries().stream().sorted().toList(),
                actor.standsFor());
    }

    private OwnUnit unit(String path) {
        return new OwnUnit(new UnitPath(path).code(), organization.nameOf(path), UnitLevel.of(path), path);
    }

    /**
     * @param unit nothing for somebody who belongs to no unit, and so sees nothing
     * @param standsFor whose roles, unit and industries these are; nothing for whoever acts in their own right
     */
    record Me(
            String username,
            String name,
            List<Role> roles,
            @Nullable OwnUnit unit,
            List<String> industries,
            Actor.@Nullable Absent standsFor) {}

    record OwnUnit(String code, String name, UnitLevel level, String path) {}
}
