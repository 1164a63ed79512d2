// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;

/** One rule that says about itself what a rule has to say. */
final class DrlSample {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();
    static final String ABOUT = """
            rule "X"
                @criterion("C") @zh("一句话") @en("a sentence") @regulation("R") @clause("1") @verified(true) @validFrom("2023-05-15")
            when
                %s
            then
                %s
            end
            """;
    static final String ANSWER = "answer(\"level\", \"MAJOR\");";

    private DrlSample() {}

    static List<Row> read(String when) {
        return new DrlText(VOCABULARY).read("package x;\n" + ABOUT.formatted(when, ANSWER));
    }
}
