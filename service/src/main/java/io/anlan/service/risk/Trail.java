// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.risk.level.Assessment;
import io.anlan.service.risk.report.RiskPointContent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a risk point: what it says and how it is graded, as plain values. */
final class Trail {

    private Trail() {}

    static Map<String, Object> of(RiskPoint one) {
        RiskPointContent content = one.content();
        Assessment assessment = one.assessment();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", content.name());
        plain.put("process", content.process());
        plain.put("place", content.placeName());
        plain.put("hazardFactor", content.hazardFactor());
        plain.put("accidentTypes", content.accidentTypes());
        plain.put("measures", content.measures());
        plain.put(
                "ownMeasures",
                content.ownMeasures().stream().map(OwnMeasure::text).toList());
        plain.put("responsible", content.responsible());
        put(plain, "template", content.template());
        put(plain, "photo", content.photo());
        plain.put("method", assessment.method().name());
        plain.put("scores", new LinkedHashMap<>(assessment.scores()));
        plain.put("directGrounds", assessment.directGrounds());
        plain.put("gradedLevel", assessment.gradedLevel().name());
        plain.put("gradedBy", assessment.gradedByPack());
        return plain;
    }

    private static void put(Map<String, Object> plain, String name, @Nullable String value) {
        if (value != null) {
            plain.put(name, value);
        }
    }

    static Map<String, Object> with(Map<String, Object> plain, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(plain);
        all.putAll(more);
        return all;
    }

    /** Those values of one state that another does not have. */
    static Map<String, Object> changed(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> changed = new LinkedHashMap<>(one);
        changed.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), other.get(entry.getKey())));
        return changed;
    }
}
