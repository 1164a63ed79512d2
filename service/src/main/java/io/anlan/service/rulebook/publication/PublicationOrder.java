// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an approved revision becomes law.
 *
 * @param effectiveAt null for now
 * @param districts codes of the districts in which it holds first, or as well; null or empty for everywhere
 * @param redetermine whether cases under way are decided again by it; null for no: they keep the version they began with
 */
public record PublicationOrder(
        @Nullable Instant effectiveAt,
        @Nullable List<String> districts,
        @Nullable String reason,
        @Nullable Boolean redetermine) {}
