// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance;

import io.anlan.service.hiddendanger.determination.ExplainedDecision.Basis;
import io.anlan.service.platform.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a pack with all its rows.
 *
 * @param validTo last day, inclusive; null while no end is known
 * @param complete whether every case gets an answer
 * @param digest SHA-256 of the content
 */
public record PackContent(
        String id,
        String kind,
        Wording title,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean complete,
        String digest,
        List<PackParameter> parameters,
        List<PackRow> rows) {

    /** A number that no clause fixes and that therefore has dates and a source of its own. */
    public record PackParameter(String name, Wording labels, String unit, List<DatedNumber> values) {}

    /** A value from its first day until the next one begins. */
    public record DatedNumber(LocalDate from, BigDecimal value, Wording source, boolean verified) {}

    /**
     * One rule.
     *
     * @param conditions readable; all have to hold
     * @param then what the row answers besides a level
     */
    public record PackRow(
            String id,
            String criterion,
            Wording sentence,
            String factType,
            Wording factTypeLabels,
            List<Wording> conditions,
            @Schema(ref = "FactValues") Map<String, Object> then,
            Basis basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<PackExample> examples) {}

    /** A case that the row has to decide in the stated way on every publish. */
    public record PackExample(
            String name,
            boolean mustFire,
            String expectation,
            boolean boundary,
            LocalDate on,
            @Schema(ref = "FactValues") Map<String, Object> enterprise,
            @Schema(ref = "FactValues") Map<String, Object> facts) {}
}
