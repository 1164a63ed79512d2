// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The content of a revision, as the rules read it.
 *
 * @param header YAML, of which JSON is a part
 * @param rows CSV
 * @param examples CSV; null for a catalogue of control measures
 * @param standards CSV; null for every other pack
 * @param scenarios CSV; null for a pack that comes without
 * @param digest SHA-256 over all of it
 */
public record PackTexts(
        String header,
        String rows,
        @Nullable String examples,
        @Nullable String standards,
        @Nullable String scenarios,
        String digest) {}
