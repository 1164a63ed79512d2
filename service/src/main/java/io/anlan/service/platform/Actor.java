// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param username unique name at the identity provider; "anlan" for the service itself
 * @param name name shown to people
 * @param unit path of the unit the person belongs to, e.g. {@code 310000/310115}; the subtree is the data scope
 * @param industries industries the person is limited to; empty for all
 * @param address network address the act came from; empty for the service itself
 * @param standsFor the absent person whose roles, unit and industries these are; null for whoever acts in their own right
 */
public record Actor(
        String username,
        String name,
        Set<Role> roles,
        String unit,
        Set<String> industries,
        String address,
        @Nullable Absent standsFor) {

    public Actor {
        roles = Set.copyOf(roles);
        industries = Set.copyOf(industries);
    }

    /** In their own right. */
    public Actor(String username, String name, Set<Role> roles, String unit, Set<String> industries, String address) {
        this(username, name, roles, unit, industries, address, null);
    }

    /**
     * The same person in the place of another one: with that one's roles, unit and industries and nothing of their own. What
     * is kept of an act names both.
     */
    public Actor inPlaceOf(Absent absent, Set<Role> theirRoles, String theirUnit, Set<String> theirIndustries) {
        return new Actor(
                username, name + "（代" + absent.name() + "）", theirRoles, theirUnit, theirIndustries, address, absent);
    }

    /** Whether what this person did counts as the actor's own work: it was the actor, or whom the actor stands for. */
    public boolean answersFor(@Nullable String person) {
        return username.equals(person)
                || (standsFor != null && standsFor.username().equals(person));
    }

    /** Somebody another person stands in for. */
    public record Absent(String username, String name) {}

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }
}
