// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

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
}
