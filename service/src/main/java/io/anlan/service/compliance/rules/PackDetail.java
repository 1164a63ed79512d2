// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Example;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.model.Row;
import io.anlan.rules.reading.Sentences;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.compliance.PackContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A pack with all its rows for the catalogue. */
final class PackDetail {

    private final RulePackVersion version;
    private final Vocabulary vocabulary;

    PackDetail(RulePackVersion version, Vocabulary vocabulary) {
        this.version = version;
        this.vocabulary = vocabulary;
    }

    PackContent content() {
        RulePack pack = version.pack();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", pack.id());
        plain.put("kind", pack.kind());
        plain.put("title", pack.title());
        plain.put("version", pack.version());
        plain.put("validFrom", pack.validFrom());
        plain.put("validTo", pack.validTo());
        plain.put("complete", pack.complete());
        plain.put("digest", version.digest());
        plain.put("parameters", pack.parameters());
        plain.put("rows", pack.rows().stream().map(this::row).toList());
        return JsonMapper.shared().convertValue(PlainJson.of(plain), PackContent.class);
    }

    private Map<String, Object> row(Row row) {
        var sentences = new Sentences(version.pack(), vocabulary);
        List<Labels> conditions = row.when().stream()
                .map(condition -> sentences.condition(row, condition))
                .toList();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", row.id());
        plain.put("criterion", row.criterion());
        plain.put("sentence", row.sentence());
        plain.put("factType", row.factType());
        plain.put("factTypeLabels", vocabulary.factType(row.factType()).labels());
        plain.put("conditions", conditions);
        plain.put("then", row.then());
        plain.put("basis", row.basis());
        plain.put("validFrom", row.validFrom());
        plain.put("validTo", row.validTo());
        plain.put("examples", row.examples().stream().map(PackDetail::example).toList());
        return plain;
    }

    private static Map<String, Object> example(Example example) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", example.note());
        plain.put(
                "mustFire",
                example.expectation() == Example.Expectation.FIRES
                        || example.expectation() == Example.Expectation.FIRES_BY_FAILED_DEVICE);
        plain.put("expectation", example.expectation());
        plain.put("boundary", example.boundary());
        plain.put("on", example.on());
        plain.put("enterprise", example.enterprise());
        plain.put("facts", example.values());
        return plain;
    }
}
