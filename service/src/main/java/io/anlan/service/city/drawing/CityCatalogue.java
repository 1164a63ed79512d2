// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What enterprises of the city draw their risk points from; implemented where the rules are known. */
public interface CityCatalogue {

    /** The risk points of a class of GB/T 4754, or of the whole industry for an empty class, graded on a day. */
    List<Template> templates(String industry, String category, LocalDate on);

    /** The level as it stands with open hidden dangers, all of them general. */
    String liveLevel(String graded, int open, int overdue, LocalDate on);

    /**
     * @param gradedBy pack and version, e.g. {@code risk-grading/lec@1}
     * @param catalogueVersion of the industry's catalogue
     */
    record Template(
            String id,
            String name,
            String process,
            String hazardFactor,
            List<String> accidentTypes,
            BigDecimal likelihood,
            BigDecimal exposure,
            BigDecimal consequence,
            String level,
            String controlLevel,
            String gradedBy,
            String catalogueVersion,
            List<Measure> measures) {}

    /**
     * @param passing the answer that passes a yes-or-no question; null for other questions
     * @param mayBeMajor such a failing is not called general without facts
     */
    record Measure(
            String id,
            String text,
            String question,
            String accidentType,
            @Nullable Boolean passing,
            boolean mayBeMajor) {}
}
