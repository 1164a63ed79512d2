// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import io.anlan.service.platform.Actor;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What may be seen now.
 *
 * @param path unit whose subtree may be seen; {@code *} for everything, empty for nothing
 * @param industries comma-separated; {@code *} for all
 * @param username of the person; empty for the service itself, for nobody, and for whoever stands in for somebody: what a
 *     person may see as that person, such as the proceedings of a committee, does not go with the scope of another one
 * @param standingFor username of the absent person the actor stands in for; empty for everybody else
 */
record DataScope(String path, String industries, String username, String standingFor) {

    private static final DataScope EVERYTHING = new DataScope("*", "*", "", "");
    private static final DataScope NOTHING = new DataScope("", "", "", "");

    static DataScope current() {
        if (ServiceScope.isActive()) {
            return EVERYTHING;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            var absent = actor.standsFor();
            return new DataScope(
                    actor.unit(),
                    actor.industries().isEmpty() ? "*" : String.join(",", actor.industries()),
                    absent == null ? actor.username() : "",
                    absent == null ? "" : absent.username());
        }
        return NOTHING;
    }

    /** Asked by Hibernate for every query. */
    static final class Path implements Supplier<String> {
        @Override
        public String get() {
            return current().path();
        }
    }

    /** Asked by Hibernate for every query. */
    static final class Industries implements Supplier<String> {
        @Override
        public String get() {
            return current().industries();
        }
    }
}
