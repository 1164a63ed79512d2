// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is whole.
 *
 * @param entries entries examined
 * @param seals seals examined
 * @param unsealed entries no seal covers yet
 * @param lastSeal {@code number:hash} of the newest seal; worth keeping outside of this database
 * @param brokenAt the first place found broken, and how; null when whole
 */
public record AuditVerdict(
        boolean ok,
        long entries,
        long seals,
        long unsealed,
        @Nullable String lastSeal,
        @Nullable String brokenAt) {}
