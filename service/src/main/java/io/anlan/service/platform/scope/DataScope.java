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
 * @param username of the person; empty for the service itself and for nobody
 */
record DataScope(String path, String industries, String username) {

    private static final DataScope EVERYTHING = new DataScope("*", "*", "");
    private static final DataScope NOTHING = new DataScope("", "", "");

    static DataScope current() {
        if (ServiceScope.isActive()) {
            return EVERYTHING;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return new DataScope(
                    actor.unit(),
                    actor.industries().isEmpty() ? "*" : String.join(",", actor.industries()),
                    actor.username());
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
