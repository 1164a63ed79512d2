// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.Notice;
import java.util.UUID;

/**
 * One delivery that is due, with what it tells.
 *
 * @param id the same at every attempt and replay, so that the receiver can tell a repetition
 * @param scope path of the unit the notice is about
 * @param attempts made so far, over all replays
 * @param round attempts made since the beginning or the last replay
 * @param urgent whether it waits for nothing
 */
public record Letter(
        UUID id,
        String recipient,
        Bundle bundle,
        String scope,
        int attempts,
        int round,
        int replays,
        boolean urgent,
        Notice notice) {}
