// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was found, as far as it is known: the input of a determination.
 *
 * @param under whose rules apply
 * @param field field of the finding that decides which criteria apply, e.g. INDUSTRY_TRADE, FIRE
 * @param foundOn day in Asia/Shanghai; decides which version of the criteria applies
 * @param enterprise further attributes of the enterprise by vocabulary name
 * @param facts observed objects: each {@code {ref, type, values}}; a value that is missing is unknown
 */
public record Circumstances(
        Jurisdiction under,
        String field,
        LocalDate foundOn,
        Map<String, Object> enterprise,
        List<Map<String, Object>> facts) {

    public String industry() {
        return under.industry();
    }

    /** Attributes as known, and those said since. */
    public static Map<String, Object> merged(Map<String, Object> known, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(known);
        all.putAll(more);
        return all;
    }

    /** A fact of a known ref and type adds its values to that one; any other takes its place or is appended. */
    public static List<Map<String, Object>> mergedFacts(
            List<Map<String, Object>> known, List<Map<String, Object>> more) {
        Map<Object, Map<String, Object>> byRef = new LinkedHashMap<>();
        known.forEach(fact -> byRef.put(String.valueOf(fact.get("ref")), fact));
        more.forEach(fact -> byRef.merge(String.valueOf(fact.get("ref")), fact, Circumstances::mergedFact));
        return List.copyOf(byRef.values());
    }

    private static Map<String, Object> mergedFact(Map<String, Object> known, Map<String, Object> more) {
        if (!Objects.equals(known.get("type"), more.get("type"))
                || !(known.get("values") instanceof Map<?, ?> were)
                || !(more.get("values") instanceof Map<?, ?> are)) {
            return more;
        }
        Map<Object, Object> values = new LinkedHashMap<>(were);
        values.putAll(are);
        Map<String, Object> fact = new LinkedHashMap<>(known);
        fact.put("values", values);
        return fact;
    }
}
