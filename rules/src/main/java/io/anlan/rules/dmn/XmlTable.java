// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import java.util.ArrayList;
import java.util.List;

/** A decision table as it is written, filled while it is read. */
record XmlTable(
        String decision,
        String hitPolicy,
        int line,
        List<Text> inputs,
        List<String> outputs,
        List<String> annotations,
        List<Rule> rules) {

    XmlTable(String decision, String hitPolicy, int line) {
        this(decision, hitPolicy, line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The last rule begun. */
    Rule rule() {
        return rules.get(rules.size() - 1);
    }

    record Text(String text, int line) {}

    record Rule(int line, List<Text> inputs, List<Text> outputs, List<Text> annotations) {

        Rule(int line) {
            this(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
