// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reading;

import io.anlan.rules.FactValue;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that can differ, by name and in words. */
final class Fields {

    private Fields() {}

    /** What a pack says about itself. */
    static Map<String, Labels> of(RulePack pack) {
        Map<String, Labels> fields = new LinkedHashMap<>();
        fields.put("title", pack.title());
        fields.put("hitPolicy", plain(pack.hitPolicy()));
        fields.put("validFrom", plain(pack.validFrom()));
        put(fields, "validTo", pack.validTo());
        fields.put("complete", plain(pack.complete()));
        fields.put(
                "scope", plain(pack.scope().jurisdiction() + " " + pack.scope().industries()));
        put(fields, "layerOf", pack.layerOf());
        put(fields, "mayLoosen", pack.mayLoosen().isEmpty() ? null : pack.mayLoosen());
        if (pack.failedDevices() != null) {
            fields.put("failedDevices", pack.failedDevices().sentence());
        }
        for (Parameter parameter : pack.parameters()) {
            parameter
                    .values()
                    .forEach(dated -> fields.put(
                            "parameter." + parameter.name() + "." + dated.from(),
                            plain(dated.value().toPlainString() + " " + parameter.unit())));
        }
        return fields;
    }

    /** What a row says. */
    static Map<String, Labels> of(Row row, Sentences sentences) {
        Map<String, Labels> fields = new LinkedHashMap<>();
        fields.put("criterion", plain(row.criterion()));
        fields.put("sentence", row.sentence());
        fields.put("factType", plain(row.factType()));
        row.when().forEach(condition -> {
            String name = "when." + condition.left().text();
            while (fields.containsKey(name)) {
                name += "'";
            }
            fields.put(name, sentences.condition(row, condition));
        });
        row.then().forEach((name, value) -> fields.put("then." + name, sentences.answer(name, value)));
        fields.put("regulation", plain(row.basis().regulation()));
        fields.put("clause", plain(row.basis().clause()));
        fields.put("verified", plain(row.basis().verified()));
        put(fields, "penalty", row.basis().penalty());
        fields.put("validFrom", plain(row.validFrom()));
        put(fields, "validTo", row.validTo());
        row.examples()
                .forEach(example -> fields.put(
                        "example." + example.note(),
                        plain(example.expectation() + " " + example.on() + " " + text(example.enterprise())
                                + text(example.values()))));
        return fields;
    }

    private static String text(Map<String, FactValue> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(known -> known.getKey() + " = " + known.getValue().text() + "; ")
                        .collect(Collectors.joining());
    }

    private static void put(Map<String, Labels> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, plain(value));
        }
    }

    private static Labels plain(Object value) {
        return new Labels(value.toString(), value.toString());
    }
}
