// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a rectification is verified in these stages by these people.
 *
 * @param accidentTypeNamed false when none was named, so that the longest of the routes that could apply counts
 * @param layers as of a decision
 * @param publication as of a decision
 */
public record ExplainedRoute(
        ExplainedDeadline.DeadlineRow row,
        List<ExplainedDecision.ConditionCheck> checks,
        boolean accidentTypeNamed,
        String packId,
        String packVersion,
        String packDigest,
        List<ExplainedDecision.Layer> layers,
        long publication) {

    /** Reads the plain form that is stored. */
    public static ExplainedRoute of(Map<String, Object> stored) {
        return JsonMapper.shared().convertValue(stored, ExplainedRoute.class);
    }
}
