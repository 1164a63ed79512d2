// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.authoring.PackText;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;

/** Tables of deadlines in as few words as a test needs, and what they are asked. */
public final class Deadline {

    public static final String BASE = "deadlines/test";
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private Deadline() {}

    /** The pack on which layers stand: 30 days for major ones, 15 for the others, both plus {@code more}. */
    public static RulePack base(int version, int more) {
        return pack(
                BASE,
                version,
                "scope: {jurisdiction: CN, industries: []}",
                "B",
                "level = MAJOR -> " + (30 + more),
                "level = GENERAL -> " + (15 + more));
    }

    /** A layer on it; the id says where it stands, for example {@code deadlines/310115-machinery}. */
    public static RulePack layer(String id, int version, String jurisdiction, String industries, String... rows) {
        String header = "scope: {jurisdiction: \"%s\", industries: [%s]}\nlayerOf: %s"
                .formatted(jurisdiction, industries, BASE);
        return pack(id, version, header, id.substring(id.indexOf('/') + 1) + "-", rows);
    }

    /** Rows such as {@code "level = MAJOR; source = SENSOR -> 15"}, numbered behind a prefix. */
    public static RulePack pack(String id, int version, String headerLines, String prefix, String... rows) {
        String header = """
                id: %s
                kind: DEADLINES
                title: {zh: 测试, en: test}
                version: "%d"
                hitPolicy: FIRST
                validFrom: "2020-01-01"
                complete: true
                parameters: []
                %s
                """.formatted(id, version, headerLines);
        StringBuilder csv = new StringBuilder("id,criterion,zh,en,fact_type,when_1,when_2,then.days,regulation,clause,"
                + "verified,penalty,valid_from,valid_to\n");
        int number = 0;
        for (String row : rows) {
            String[] sides = row.split(" *-> *");
            List<String> when = List.of((sides[0].strip() + "; ; ").split(" *; *", -1));
            csv.append("%s%d,c,一,one,hiddenDanger,%s,%s,%s 天,法,条,no,,2020-01-01,\n"
                    .formatted(prefix, ++number, when.get(0), when.get(1), sides[1]));
        }
        String examples = "row,fact_type,expectation,boundary,on,enterprise,values,note\n";
        return new PackText(header, csv.toString(), examples).read(VOCABULARY);
    }

    /** A hidden danger of that level, found by a sensor. */
    public static FactSet of(String level) {
        return new FactSet(
                Map.of(),
                List.of(new Fact(
                        "1",
                        "hiddenDanger",
                        Map.of("level", new FactValue.Choice(level), "source", new FactValue.Choice("SENSOR")))));
    }
}
