// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something another module found that may be a hidden danger. A new source publishes a record that implements this; it is
 * registered like any other report, once for each {@link #cause()}.
 */
public interface SuspectedHiddenDanger {

    /** What happened, unique over all sources, e.g. {@code alarm/4711}; a second event of the same cause is ignored. */
    String cause();

    Report report();

    /** The person who found it; null when nobody did, but a machine. */
    default @Nullable Finder finder() {
        return null;
    }

    /**
     * Who found what another module suspects; the service acts, but the record names the person.
     *
     * @param ofTheEnterprise whether its own people found it, who are then asked for missing facts; the authority otherwise
     */
    record Finder(String username, String name, boolean ofTheEnterprise) {

        /** Whoever acts. */
        public static Finder of(Actor actor) {
            return new Finder(
                    actor.username(), actor.name(), actor.is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER));
        }
    }
}
