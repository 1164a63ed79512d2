// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import io.anlan.service.Api;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in the simulated district. */
enum Cast {
    REPORTER(Role.ENTERPRISE_REPORTER, Road.UNIT),
    SAFETY_MANAGER(Role.ENTERPRISE_SAFETY_MANAGER, Road.UNIT),
    INSPECTOR(Role.INSPECTOR, Api.PUDONG),
    SUPERVISOR(Role.SUPERVISOR, Api.PUDONG),
    REGULATOR(Role.DISTRICT_REGULATOR, Api.PUDONG),
    ANOTHER_REGULATOR(Role.DISTRICT_REGULATOR, Api.PUDONG),
    CITY(Role.CITY_REGULATOR, Api.CITY);

    private final Actor actor;

    Cast(Role role, String unit) {
        this.actor = new Actor("year." + name(), name(), Set.of(role), unit, Set.of(), "127.0.0.1");
    }

    <T> T does(Supplier<T> act) {
        var authentication = new TestingAuthenticationToken(
                actor, null, actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
