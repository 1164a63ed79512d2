// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.job;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/** Tells what passes by itself, once the database is there again, from what is wrong with a piece of work. */
public final class PassingTrouble {

    private PassingTrouble() {}

    /** Whether it may go better at the next look: others were in the way, or a connection was lost, on whichever layer that was noticed. */
    public static boolean is(Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || (cause instanceof SQLException refused && ofConnection(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Connection exceptions and those of an ending server; without a state the pool speaks, of a connection it gave up. */
    private static boolean ofConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
