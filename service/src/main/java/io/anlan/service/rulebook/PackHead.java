// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a pack no sheet can change. */
public record PackHead(
        String packId,
        String kind,
        int version,
        @Nullable String layerOf,
        String jurisdiction,
        List<String> industries) {

    public static PackHead of(Revision revision) {
        return new PackHead(
                revision.packId(),
                revision.kind(),
                revision.version(),
                revision.layerOf(),
                revision.jurisdiction(),
                revision.industries());
    }
}
