// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.determination.Determination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case amounts to.
 *
 * @param number the authority's number of the case
 * @param enterprise name of the enterprise
 * @param criteria clauses that are met
 * @param hiddenDanger number it was registered under; null before the import
 */
public record CaseResult(
        String number,
        String enterprise,
        Determination.Outcome outcome,
        List<String> criteria,
        @Nullable String hiddenDanger) {}
