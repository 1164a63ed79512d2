// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.FactSet;
import io.anlan.rules.Outcome;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A finding as an authority published it, restated.
 *
 * @param narrative what was found, in words
 * @param expectedClauses the criteria the authority named; empty for a general hidden danger
 * @param note what the structured facts had to assume; empty when nothing
 */
public record PublishedCase(
        String id,
        LocalDate inspectedOn,
        String authority,
        String narrative,
        FactSet facts,
        Outcome expectedOutcome,
        SortedSet<String> expectedClauses,
        String handling,
        String note) {
    public PublishedCase {
        expectedClauses = Collections.unmodifiableSortedSet(new TreeSet<>(expectedClauses));
    }
}
