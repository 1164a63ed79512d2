// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who chose something.
 *
 * @param seenAt when the person was last here; from then are roles and unit
 * @param address confirmed; null without one
 */
public record Subscriber(
        String username,
        String name,
        Instant seenAt,
        @Nullable String address,
        Preferences preferences) {}
