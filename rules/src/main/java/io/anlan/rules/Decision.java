// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.reasons.Finding;
import io.anlan.rules.reasons.NearMiss;
import io.anlan.rules.reasons.NeededFact;
import io.anlan.rules.reasons.RoutedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answer of one pack version to one set of facts, with its whole explanation. The same facts on the same date give
 * an equal decision from the same version, for ever.
 *
 * @param packDigest SHA-256 of the content of the pack
 * @param on the day the facts were found, which selects rows and parameters
 * @param needed what to ask; also filled beside met criteria, for the others
 * @param result the answer cells of a table in which one row answers
 * @param layers whose rows came before those of the pack, the first to answer first; empty when there was none
 * @param publication number of the publication under which it was decided; 0 for a version taken by itself
 */
public record Decision(
        String packId,
        String packVersion,
        String packDigest,
        LocalDate on,
        Outcome outcome,
        List<Finding> findings,
        List<NearMiss> nearMisses,
        List<NeededFact> needed,
        List<RoutedTo> routedTo,
        Map<String, FactValue> result,
        List<Layer> layers,
        long publication) {

    public Decision {
        layers = List.copyOf(layers);
    }

    /** A version of a layer, named by its content as well. */
    public record Layer(String packId, String version, String digest) {}
}
