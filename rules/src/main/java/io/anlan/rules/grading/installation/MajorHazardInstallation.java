// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a unit is a major hazard installation, and of which level, with its explanation.
 *
 * @param s sum of q/Q, rounded down to twelve places; below 1 (the number is the pack's) there is no installation
 * @param r alpha × sum of beta × q/Q, rounded down to twelve places
 * @param alpha factor of the people within 500 m of the boundary
 * @param terms one for each substance, in the order of the request
 * @param explanation plain values as JSON takes them: level, s, r, alpha, terms, row, thresholds, whatWouldChange, pack
 * @param tablesDigest SHA-256 of the tables of critical quantities, beta and alpha
 */
public record MajorHazardInstallation(
        InstallationLevel level,
        BigDecimal s,
        BigDecimal r,
        BigDecimal alpha,
        List<Term> terms,
        Map<String, Object> explanation,
        String packId,
        String version,
        String digest,
        String tablesDigest) {
    public MajorHazardInstallation {
        terms = List.copyOf(terms);
    }

    /**
     * What one substance contributes.
     *
     * @param critical critical quantity Q in t
     * @param category that gave Q or beta; null when the tables of named substances gave both
     * @param verified whether every number was read in a public source
     */
    public record Term(
            String substance,
            Labels name,
            BigDecimal tonnes,
            BigDecimal critical,
            BigDecimal beta,
            @Nullable String category,
            String source,
            boolean verified) {}
}
