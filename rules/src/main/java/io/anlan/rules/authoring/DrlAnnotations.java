// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What a DRL rule says about itself: sentence, clause and dates, each needed or known. */
final class DrlAnnotations {

    private static final Set<String> NEEDED =
            Set.of("criterion", "zh", "en", "regulation", "clause", "verified", "validFrom");
    private static final Set<String> OPTIONAL = Set.of("penalty", "validTo");

    private DrlAnnotations() {}

    /** @throws io.anlan.rules.InvalidPack for an annotation that is missing or unknown */
    static Map<String, String> of(RuleDescr rule) {
        Map<String, String> said = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
                throw DrlRule.refused(rule, "未知注解：" + name, "unknown annotation @" + name);
            }
            String value = String.valueOf(annotation.getSingleValue()).strip();
            boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
            said.put(name, quoted ? value.substring(1, value.length() - 1) : value);
        }
        for (String name : NEEDED) {
            if (said.getOrDefault(name, "").isBlank()) {
                throw DrlRule.refused(rule, "缺少注解：" + name, "annotation @" + name + " is missing");
            }
        }
        return said;
    }
}
