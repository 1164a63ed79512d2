// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;

/**
 * Who found what another module suspects; the service acts, but the record names the person.
 *
 * @param ofTheEnterprise whether its own people found it, who are then asked for missing facts; the authority otherwise
 */
public record Finder(String username, String name, boolean ofTheEnterprise) {

    /** Whoever acts. */
    public static Finder of(Actor actor) {
        return new Finder(
                actor.username(), actor.name(), actor.is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER));
    }
}
