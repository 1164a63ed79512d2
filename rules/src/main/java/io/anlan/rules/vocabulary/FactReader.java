// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.InvalidFacts.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plain facts to typed facts. One reader reads one set. */
final class FactReader {

    private static final int MAX_FACTS = 200;
    private static final int MAX_REF = 64;
    private static final Set<String> FACT_KEYS = Set.of("ref", "type", "values");

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    FactReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    FactSet read(Map<String, ?> enterprise, List<? extends Map<String, ?>> facts) {
        Map<String, FactValue> context = values(FactType.ENTERPRISE, vocabulary.enterprise(), enterprise);
        List<Fact> read = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        if (facts.isEmpty()) {
            refuse("", null, "no-facts", "至少需要一项事实", "At least one fact is needed");
        } else if (facts.size() > MAX_FACTS) {
            refuse("", null, "too-many", "事实不得超过" + MAX_FACTS + "项", "More than " + MAX_FACTS + " facts");
            throw new InvalidFacts(problems);
        }
        for (int i = 0; i < facts.size(); i++) {
            Map<String, ?> plain = facts.get(i);
            String ref = plain.get("ref") == null ? Integer.toString(i + 1) : String.valueOf(plain.get("ref"));
            if (ref.isBlank() || ref.length() > MAX_REF || ref.equals(FactType.ENTERPRISE)) {
                refuse(ref, null, "wrong-value", "事实编号无效", "The ref is not allowed");
            } else if (!refs.add(ref)) {
                refuse(ref, null, "duplicate-ref", "事实编号重复", "The ref is used twice");
            }
            fact(ref, plain).ifPresent(read::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
        return new FactSet(context, read);
    }

    private Optional<Fact> fact(String ref, Map<String, ?> plain) {
        plain.keySet().stream()
                .filter(key -> !FACT_KEYS.contains(key))
                .forEach(key -> refuse(ref, key, "unknown-attribute", "未知字段：" + key, "Unknown key " + key));
        String name = String.valueOf(plain.get("type"));
        Optional<FactType> type = vocabulary.factTypes().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (type.isEmpty()) {
            refuse(ref, null, "unknown-type", "未知事实类型：" + name, "Unknown fact type " + name);
            return Optional.empty();
        }
        Object values = plain.get("values");
        if (values == null) {
            return Optional.of(new Fact(ref, name, Map.of()));
        }
        if (!(values instanceof Map<?, ?> map)) {
            refuse(ref, null, "wrong-type", "values 应为对象", "values has to be an object");
            return Optional.empty();
        }
        return Optional.of(new Fact(ref, name, values(ref, type.get(), map)));
    }

    private Map<String, FactValue> values(String ref, FactType type, Map<?, ?> plain) {
        Map<String, FactValue> values = new TreeMap<>();
        plain.forEach((key, value) -> {
            String name = String.valueOf(key);
            Optional<Attribute> attribute = type.attribute(name);
            if (attribute.isEmpty()) {
                refuse(ref, name, "unknown-attribute", "未知属性：" + name, "Unknown attribute " + name);
            } else if (value != null) {
                value(ref, attribute.get(), value).ifPresent(known -> values.put(name, known));
            }
        });
        return values;
    }

    private Optional<FactValue> value(String ref, Attribute attribute, Object plain) {
        try {
            return Optional.of(PlainValue.read(attribute, plain));
        } catch (PlainValue.Refused e) {
            refuse(
                    ref,
                    attribute.name(),
                    e.code(),
                    attribute.labels().zh() + "：" + e.labels().zh(),
                    attribute.labels().en() + ": " + e.labels().en());
            return Optional.empty();
        }
    }

    private void refuse(String ref, @Nullable String attribute, String code, String zh, String en) {
        problems.add(new Problem(ref, attribute, code, new Labels(zh, en)));
    }
}
