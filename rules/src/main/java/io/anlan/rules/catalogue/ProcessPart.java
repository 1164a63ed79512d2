// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.util.List;

/**
 * A process or part (工艺/部位): a place or machine an inspector can stand in front of.
 *
 * @param id never reused, for example MET-P001
 * @param system the section it belongs to, for example 高炉炼铁
 */
public record ProcessPart(String id, String system, String name, List<RiskPointTemplate> riskPoints) {
    public ProcessPart {
        riskPoints = List.copyOf(riskPoints);
    }
}
