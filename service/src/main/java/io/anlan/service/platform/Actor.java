// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.util.Arrays;
import java.util.Set;

/**
 * Who acts.
 *
 * @param username unique name at the identity provider; "anlan" for the service itself
 * @param name name shown to people
 * @param unit path of the unit the person belongs to, e.g. {@code 310000/310115}; the subtree is the data scope
 * @param industries industries the person is limited to; empty for all
 * @param address network address the act came from; empty for the service itself
 */
public record Actor(
        String username, String name, Set<Role> roles, String unit, Set<String> industries, String address) {

    public Actor {
        roles = Set.copyOf(roles);
        industries = Set.copyOf(industries);
    }

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }
}
