// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.determination.ExplainedDeadline.DeadlineRow;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of a pack that says so, with what it compared.
 *
 * @param layers as of a decision
 * @param publication as of a decision
 */
public record RuleReason(
        DeadlineRow row,
        List<ExplainedDecision.ConditionCheck> checks,
        String packId,
        String packVersion,
        List<ExplainedDecision.Layer> layers,
        long publication) {

    /** Reads the plain form. */
    public static RuleReason of(Map<String, Object> plain) {
        return JsonMapper.shared().convertValue(plain, RuleReason.class);
    }
}
