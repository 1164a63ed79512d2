// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.scope.UnitPath;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the register has it.
 *
 * @param industryByClass the industry that follows from the class of GB/T 4754
 * @param industryReason why it is registered with another one; null when it is not
 * @param path of the unit, ending with its code
 * @param level highest live level of its risk points (MAJOR, HIGH, MEDIUM, LOW); null without any
 */
public record EnterpriseRecord(
        String code,
        String name,
        String category,
        String industry,
        String industryByClass,
        @Nullable String industryReason,
        String path,
        String address,
        String principal,
        String phone,
        @Nullable Integer employees,
        EnterpriseContent.@Nullable Scale scale,
        @Schema(ref = "FactValues") Map<String, Object> attributes,
        @Nullable String level,
        long version) {

    /** The path of the unit it lies in. */
    public String unit() {
        return new UnitPath(path).parent().path();
    }

    /** What the trail keeps; telephone numbers are not for ever. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("category", category);
        state.put("industry", industry);
        state.put("industryReason", industryReason == null ? "" : industryReason);
        state.put("unit", unit());
        state.put("address", address);
        state.put("principal", principal);
        state.put("employees", employees == null ? "" : employees);
        state.put("scale", scale == null ? "" : scale.name());
        state.put("attributes", attributes);
        return state;
    }
}
