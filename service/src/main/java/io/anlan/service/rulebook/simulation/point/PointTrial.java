// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.grading.ExplainedGrade;
import io.anlan.service.risk.grading.ExplainedLevel;
import io.anlan.service.risk.grading.RiskControl;
import io.anlan.service.risk.register.StoredAssessment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision beside what is law. Both are asked on the first day on which all of the revision holds, or today when that is
 * later: otherwise a rule for the future would never differ.
 */
public interface PointTrial {

    /** @throws io.anlan.service.platform.Refusal when the tables do not have its scores */
    PointComparison compare(StoredAssessment one);

    PointReasons reasonsNow(StoredAssessment one);

    PointReasons reasonsThen(StoredAssessment one);

    /**
     * Made anew for whoever opens a difference.
     *
     * @param graded null where the rules have a gap, and where levels are not what the revision is about; so the others
     * @param measures those that differ, as this side has them; empty of rules that grade
     */
    record PointReasons(
            LocalDate asOf,
            @Nullable ExplainedGrade graded,
            @Nullable ExplainedLevel live,
            @Nullable RiskControl control,
            List<CatalogueMeasure> measures) {}
}
