// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.explanation;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of explanations as plain values. */
public final class Plain {

    private Plain() {}

    public static Map<String, Object> labels(Labels labels) {
        return map("zh", labels.zh(), "en", labels.en());
    }

    /** Numbers in their shortest form, so that equal grades have equal explanations. */
    public static BigDecimal number(BigDecimal value) {
        return new BigDecimal(new FactValue.Quantity(value).text());
    }

    public static Map<String, Object> row(Finding finding) {
        return map(
                "id",
                finding.rowId(),
                "sentence",
                labels(finding.sentence()),
                "regulation",
                finding.basis().regulation(),
                "clause",
                finding.basis().clause(),
                "verified",
                finding.basis().verified(),
                "checks",
                finding.checks().stream().map(Plain::check).toList());
    }

    private static Map<String, Object> check(ConditionCheck check) {
        Map<String, Object> plain = map(
                "attribute",
                check.attribute(),
                "labels",
                labels(check.attributeLabels()),
                "operator",
                check.operator(),
                "wanted",
                labels(check.wanted()));
        FactValue actual = check.actual();
        if (actual != null) {
            plain.put("actual", value(actual));
        }
        return plain;
    }

    public static Object value(FactValue value) {
        Object plain = Vocabulary.plain(value);
        if (plain instanceof BigDecimal amount) {
            return number(amount);
        }
        return plain == null ? value.text() : plain;
    }

    public static Map<String, Object> pack(RulePackVersion version) {
        return map(
                "id",
                version.pack().id(),
                "version",
                version.pack().version(),
                "digest",
                version.digest(),
                "title",
                labels(version.pack().title()),
                "validFrom",
                version.pack().validFrom().toString());
    }

    /** Names and values in turn; keeps their order. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
