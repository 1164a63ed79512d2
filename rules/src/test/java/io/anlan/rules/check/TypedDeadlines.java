// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.authoring.PackText;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;

/** Deadlines as somebody types them, line by line. */
final class TypedDeadlines {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();

    static final String HEADER = """
            id: deadlines/test
            kind: DEADLINES
            title: {zh: 测试, en: test}
            version: "1"
            hitPolicy: %s
            validFrom: "2024-01-01"
            complete: true
            scope: {jurisdiction: CN, industries: []}
            parameters: []
            """;
    static final String COLUMNS =
            "id,criterion,zh,en,fact_type,when_1,when_2,then.days,regulation,clause,verified,penalty,valid_from,valid_to\n";
    static final String EXAMPLE_COLUMNS = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";

    final StringBuilder rows = new StringBuilder(COLUMNS);
    final StringBuilder examples = new StringBuilder(EXAMPLE_COLUMNS);

    TypedDeadlines row(String id, String type, String when, String days) {
        String[] conditions = (when + "; ").split(" *; *", -1);
        rows.append("%s,c,一,one,%s,%s,%s,%s 天,法,第一条,no,,2024-01-01,\n"
                .formatted(id, type, conditions[0], conditions[1], days));
        return this;
    }

    TypedDeadlines example(String row, String type, String expectation, String boundary, String values) {
        examples.append("%s,%s,%s,%s,2024-06-15,,%s,x\n".formatted(row, type, expectation, boundary, values));
        return this;
    }

    TypedDeadlines levels() {
        row("A", "hiddenDanger", "level = MAJOR", "15").row("B", "hiddenDanger", "level = GENERAL", "30");
        return example("A", "hiddenDanger", "FIRES", "no", "level = MAJOR")
                .example("A", "hiddenDanger", "DOES_NOT_FIRE", "no", "level = GENERAL")
                .example("B", "hiddenDanger", "FIRES", "no", "level = GENERAL")
                .example("B", "hiddenDanger", "DOES_NOT_FIRE", "no", "level = MAJOR");
    }

    PackText text(String policy) {
        return new PackText(HEADER.formatted(policy), rows.toString(), examples.toString());
    }

    List<ReviewFinding> review(String policy) {
        return PackReview.of(text(policy), VOCABULARY, null);
    }

    ReviewFinding found(String policy, String code) {
        return review(policy).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + review(policy)));
    }
}
