// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control measure and the question which checks it.
 *
 * @param id never reused, e.g. MET-M001
 * @param evidence what to bring along
 * @param mayBeMajor whether failing can make a major hidden danger; the criteria then ask for facts
 * @param accidentType GB 6441 code of the hidden danger when it fails
 */
public record CatalogueMeasure(
        String id,
        MeasureKind kind,
        String text,
        String question,
        AnswerForm answer,
        String evidence,
        Checker checkedBy,
        Frequency frequency,
        boolean mayBeMajor,
        String accidentType,
        @Nullable StandardReference standard) {

    /** 工程技术, 管理, 培训教育, 个体防护, 应急处置. */
    public enum MeasureKind {
        ENGINEERING,
        MANAGEMENT,
        TRAINING,
        PERSONAL_PROTECTION,
        EMERGENCY
    }

    /** 岗位, 班组, 车间, 公司, 专业人员. */
    public enum Checker {
        POST,
        TEAM,
        WORKSHOP,
        COMPANY,
        SPECIALIST
    }

    /** How often; EACH_TIME is before every job of that kind. */
    public enum Frequency {
        SHIFT,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        EACH_TIME
    }

    /** What kind of answer a question takes. */
    public enum AnswerType {
        YES_NO,
        NUMBER,
        CHOICE,
        DATE
    }

    /**
     * What answer passes.
     *
     * @param passing of a question for yes or no; null for others
     * @param unit of a number; null for others
     * @param min smallest passing number; null for no limit
     * @param max largest passing number; null for no limit
     * @param options of a choice
     * @param failing those options that fail
     * @param text what passes, in the words of a checklist, e.g. ≤30mm
     */
    public record AnswerForm(
            AnswerType type,
            @Nullable Boolean passing,
            @Nullable String unit,
            @Nullable BigDecimal min,
            boolean minInclusive,
            @Nullable BigDecimal max,
            boolean maxInclusive,
            List<String> options,
            List<String> failing,
            String text) {}

    /**
     * Where it comes from.
     *
     * @param clause null when it was not looked up
     * @param verified whether number and title were seen in a public source; otherwise they are recalled
     */
    public record StandardReference(
            String number, String title, @Nullable String clause, boolean verified) {}
}
