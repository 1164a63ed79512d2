// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.grading;

import io.anlan.service.platform.Wording;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.util.List;

/**
 * Who controls a risk, and what that means.
 *
 * @param level the highest that controls; those below control as well
 * @param row of the rules that says so
 * @param decidedBy pack and version
 */
public record RiskControl(
        ControlLevel level, String row, List<ControlCheck> checks, List<ControlDuty> duties, String decidedBy) {

    public record ControlCheck(ControlLevel by, Frequency frequency, String row) {}

    public record ControlDuty(ControlLevel of, Wording sentence, String row) {}
}
