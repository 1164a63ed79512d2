// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One observed thing.
 *
 * @param ref its name within the finding
 * @param type of the vocabulary, e.g. paintRoom
 * @param values by attribute of that type; what is not there is unknown
 */
public record ObservedFact(
        String ref, String type, @Schema(ref = "FactValues") Map<String, Object> values) {

    public ObservedFact(String ref, String type, @Nullable Map<String, Object> values) {
        this.ref = ref;
        this.type = type;
        this.values = Objects.requireNonNullElse(values, Map.of());
    }

    /** Reads the plain form that is stored. */
    public static ObservedFact of(Map<String, Object> plain) {
        return JsonMapper.shared().convertValue(plain, ObservedFact.class);
    }
}
