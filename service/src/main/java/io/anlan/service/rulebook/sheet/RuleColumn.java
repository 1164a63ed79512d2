// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

import io.anlan.service.platform.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet and what its cells may say.
 *
 * @param kind what a cell holds
 * @param required whether a cell must not be empty
 * @param readOnly whether cells are shown only
 * @param allowed what a CHOICE or an ANSWER may say; empty where anything may be said
 * @param unit that the number of an ANSWER carries
 * @param attribute of a CONDITION column, when all its cells speak of one attribute, as cells write it; of an ANSWER
 */
public record RuleColumn(
        String name,
        Wording labels,
        CellKind kind,
        boolean required,
        boolean readOnly,
        List<RuleTerm> allowed,
        @Nullable String unit,
        @Nullable String attribute) {

    /** What a cell holds. */
    public enum CellKind {
        /** An id that is never used again. */
        ID,
        TEXT,
        /** yes or no. */
        YES_NO,
        NUMBER,
        /** A day as 2025-01-31. */
        DAY,
        CHOICE,
        /** Codes separated by commas. */
        CODES,
        /** The name of a fact type. */
        FACT_TYPE,
        /** {@code attribute operator value}. */
        CONDITION,
        /** A value of an attribute of the answer. */
        ANSWER,
        /** {@code attribute = value; attribute = value}. */
        FACTS
    }
}
