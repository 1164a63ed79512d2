// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules are asked about, in the plain form the vocabulary reads. */
public final class AskedFacts {

    private AskedFacts() {}

    /** What criteria are asked of the enterprise. */
    public static Map<String, Object> enterprise(Circumstances circumstances) {
        Map<String, Object> enterprise = new LinkedHashMap<>(circumstances.enterprise());
        enterprise.put("industry", circumstances.industry());
        enterprise.put("field", circumstances.field());
        return enterprise;
    }

    /** The hidden danger itself, which deadlines are asked about; what is null is unknown. */
    public static Map<String, Object> hiddenDanger(
            @Nullable HiddenDangerLevel level, String source, @Nullable String accidentType) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (level != null) {
            values.put("level", level.name());
        }
        values.put("source", source);
        if (accidentType != null) {
            values.put("accidentType", accidentType);
        }
        return values;
    }
}
