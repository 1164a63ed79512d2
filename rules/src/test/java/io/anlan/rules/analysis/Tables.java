// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;

/** Small tables, written as a regulator would write them: conditions, an arrow, the answer. */
final class Tables {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static final String HEADER = """
            id: test/table
            kind: DEADLINES
            title: {zh: 测试, en: test}
            version: "1"
            hitPolicy: %s
            validFrom: "2024-01-01"
            complete: true
            scope: {jurisdiction: CN, industries: []}
            parameters:
              - name: limit
                zh: 界限
                en: limit
                unit: 项
                values:
                  - {from: "2024-01-01", value: "3", source: {zh: 测试, en: test}, verified: false}
                  - {from: "2025-01-01", value: "5", source: {zh: 测试, en: test}, verified: false}
            """;

    private Tables() {}

    /** Rows 1, 2, 3 … such as {@code "level = MAJOR; source = EXPERT -> 15"}, the answer being a number of days. */
    static RulePack of(HitPolicy policy, String factType, String... rows) {
        StringBuilder csv = new StringBuilder("id,criterion,zh,en,fact_type,when_1,when_2,when_3,then.days,regulation,"
                + "clause,verified,penalty,valid_from,valid_to\n");
        int number = 0;
        for (String row : rows) {
            String[] sides = row.split("->");
            List<String> when = List.of((sides[0].strip() + "; ; ; ").split(";"));
            csv.append("%d,c,一,one,%s,\"%s\",\"%s\",\"%s\",%s 天,法,条,no,,2024-01-01,\n"
                    .formatted(
                            ++number,
                            factType,
                            when.get(0).strip(),
                            when.get(1).strip(),
                            when.get(2).strip(),
                            sides[1].strip()));
        }
        String noExamples = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";
        return new PackText(HEADER.formatted(policy), csv.toString(), noExamples).read(VOCABULARY);
    }
}
