// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.util.Set;

/**
 * Somebody as of the last visit: the identity provider tells roles and unit only while a person is signed in.
 *
 * @param unit path
 * @param industries empty for all
 */
record Colleague(String username, String name, Set<Role> roles, String unit, Set<String> industries) {

    static Colleague of(Actor actor) {
        return new Colleague(actor.username(), actor.name(), actor.roles(), actor.unit(), actor.industries());
    }

    /** With the roles alone that somebody may have in this person's place. */
    Colleague deputised() {
        return new Colleague(username, name, Deputies.deputised(roles), unit, industries);
    }

    /** Whether nothing an other is limited to lies outside of what this one is limited to. */
    boolean coversIndustriesOf(Set<String> others) {
        return industries.isEmpty() || (!others.isEmpty() && industries.containsAll(others));
    }
}
