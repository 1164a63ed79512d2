// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.grading.GradeReasons.ExplainedRow;
import io.anlan.service.risk.grading.GradeReasons.LevelInWords;
import io.anlan.service.risk.grading.GradeReasons.PackUsed;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a level stands as it does.
 *
 * @param open hidden dangers at the risk point
 * @param missedInspections the most of one checker in a row which left the risk point out
 * @param row the one that decided
 * @param whatWouldChange what would lower it
 */
public record LiveReasons(
        LevelInWords level,
        LevelInWords graded,
        OpenHiddenDangers open,
        int missedInspections,
        ExplainedRow row,
        List<LiveChange> whatWouldChange,
        PackUsed pack) {

    static LiveReasons of(Map<String, Object> explanation) {
        return JsonMapper.shared().convertValue(explanation, LiveReasons.class);
    }

    public record OpenHiddenDangers(int major, int general, int overdue) {}

    public record LiveChange(Act after, RiskLevel level) {}

    /** What is done at the risk point. */
    public enum Act {
        OVERDUE_CLOSED,
        MAJOR_CLOSED,
        ALL_CLOSED,
        INSPECTED,
        ALL_CLOSED_AND_INSPECTED
    }
}
