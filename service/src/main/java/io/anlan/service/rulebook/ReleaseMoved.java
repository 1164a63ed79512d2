// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision went on to its next state; told after the act was committed.
 *
 * @param reference e.g. {@code deadlines/default@2}
 * @param scope path of the unit that answers for it
 * @param round how often it was submitted
 * @param words of whoever moved it
 */
public record ReleaseMoved(
        UUID revision,
        String reference,
        Wording title,
        String scope,
        RevisionState state,
        int round,
        Instant at,
        @Nullable String words) {

    public static ReleaseMoved of(Revision revision, Instant at, @Nullable String words) {
        return new ReleaseMoved(
                revision.id(),
                revision.reference(),
                revision.title(),
                revision.scope(),
                revision.state(),
                revision.round(),
                at,
                words);
    }
}
