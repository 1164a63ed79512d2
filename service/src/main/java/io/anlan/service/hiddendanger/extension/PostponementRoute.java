// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.determination.ExplainedDeadline.DeadlineRow;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.platform.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request is admitted or not and who decides it, as it is told.
 *
 * @param admitted whether it may be asked at all
 * @param approver who decides; null when it is not admitted
 * @param nextApprover who may decide as well once the approver is late
 * @param raised whether the rules would have it decided by somebody lower than is allowed of a major one
 * @param layers as of a decision
 * @param publication as of a decision
 */
public record PostponementRoute(
        boolean admitted,
        @Nullable Role approver,
        @Nullable Role nextApprover,
        boolean raised,
        DeadlineRow row,
        List<ExplainedDecision.ConditionCheck> checks,
        String packId,
        String packVersion,
        String packDigest,
        List<ExplainedDecision.Layer> layers,
        long publication) {

    static PostponementRoute of(PostponementPolicy.Route route) {
        return of(route.explanation(), route.approver(), route.nextApprover());
    }

    /** Reads the plain form that is stored. */
    static PostponementRoute of(Map<String, Object> stored, @Nullable Role approver, @Nullable Role nextApprover) {
        Map<String, Object> told = new LinkedHashMap<>(stored);
        told.put("admitted", approver != null);
        told.put("approver", approver);
        told.put("nextApprover", nextApprover);
        told.putIfAbsent("raised", false);
        return JsonMapper.shared().convertValue(told, PostponementRoute.class);
    }
}
