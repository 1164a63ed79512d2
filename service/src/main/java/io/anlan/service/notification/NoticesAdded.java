// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is told something new; heard within the transaction that tells it, so that what goes out is planned or nothing is
 * told at all.
 *
 * @param added one for each role
 */
public record NoticesAdded(List<Added> added) {

    public NoticesAdded {
        added = List.copyOf(added);
    }

    /**
     * @param cause what happened, once
     * @param role that is told
     * @param scope path of the unit it is about; those above it are told
     * @param urgent whether it waits for nothing
     */
    public record Added(
            long id,
            String number,
            String cause,
            String role,
            String scope,
            @Nullable String industry,
            NoticeTopic topic,
            boolean urgent) {}
}
