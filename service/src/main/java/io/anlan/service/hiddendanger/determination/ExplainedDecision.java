// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import io.anlan.service.platform.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A determination with all its reasons, as it is told.
 *
 * @param packDigest SHA-256 of the content of the pack
 * @param on the day of the finding, which selected the version
 * @param needed what to ask; also filled beside met criteria, for the others
 * @param result answers of a pack that gives more than a level
 * @param layers rules of the place or industry that came before those of the pack, the first to answer first
 * @param publication number of the publication under which it was decided; 0 for what came with the application
 */
public record ExplainedDecision(
        String packId,
        String packVersion,
        String packDigest,
        LocalDate on,
        Determination.Outcome outcome,
        List<Finding> findings,
        List<NearMiss> nearMisses,
        List<NeededFact> needed,
        List<RoutedTo> routedTo,
        @Schema(ref = "FactValues") Map<String, Object> result,
        List<Layer> layers,
        long publication) {

    /** Reads the plain form that is stored and compared. */
    public static ExplainedDecision of(Map<String, Object> explanation) {
        return JsonMapper.shared().convertValue(explanation, ExplainedDecision.class);
    }

    /** A version of a layer, named by its content as well. */
    public record Layer(String packId, String version, String digest) {}

    /** Whether a condition holds; it is unknown while the value is. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /**
     * A met row.
     *
     * @param viaCriterion the item whose device failed, when the finding rests on the clause about failed devices
     */
    public record Finding(
            String rowId,
            String criterion,
            Wording sentence,
            Basis basis,
            String factRef,
            List<ConditionCheck> checks,
            @Nullable String viaCriterion) {}

    /** A row that is not met and came closest. */
    public record NearMiss(
            String rowId, String criterion, Wording sentence, String factRef, List<ConditionCheck> checks) {}

    /**
     * A missing value with the question that asks for it.
     *
     * @param factRef the fact, or {@code enterprise}
     * @param criteria which wait for it
     */
    public record NeededFact(
            String factRef, String factType, String attribute, Wording question, List<String> criteria) {}

    /** The document that decides instead of the pack. */
    public record RoutedTo(String rowId, String criterion, Wording sentence, String document, Basis basis) {}

    /**
     * How one condition went.
     *
     * @param attribute with the prefix {@code enterprise.} when it is one of the enterprise
     * @param operator as it is written in the row
     * @param actual null when unknown
     */
    public record ConditionCheck(
            String attribute,
            Wording attributeLabels,
            String operator,
            Wording wanted,
            @Schema(ref = "FactValue") @Nullable Object actual,
            Truth truth) {}

    /**
     * Where a row comes from.
     *
     * @param verified true when the clause was read in a public source, false when it is recalled
     * @param penalty article that may apply when the clause is violated: a pointer for the case officer, never a verdict
     */
    public record Basis(
            String regulation,
            String clause,
            boolean verified,
            @Nullable String penalty) {}
}
