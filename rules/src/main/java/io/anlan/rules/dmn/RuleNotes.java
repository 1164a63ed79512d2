// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.Basis;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule of a decision table says about itself in its annotations. */
final class RuleNotes {

    private final Map<String, String> said;
    private final XmlTable.Rule rule;
    private final int number;

    private RuleNotes(Map<String, String> said, XmlTable.Rule rule, int number) {
        this.said = said;
        this.rule = rule;
        this.number = number;
    }

    /** @throws InvalidPack when it has no id */
    static RuleNotes of(XmlTable table, XmlTable.Rule rule, int number) {
        Map<String, String> said = new HashMap<>();
        int both = Math.min(rule.annotations().size(), table.annotations().size());
        for (int i = 0; i < both; i++) {
            said.put(table.annotations().get(i), rule.annotations().get(i).text());
        }
        if (said.getOrDefault("id", "").isEmpty()) {
            throw new InvalidPack(
                    new Cell("dmn", rule.line(), "rule " + number), "missing", "缺少注释 id", "annotation id is missing");
        }
        return new RuleNotes(said, rule, number);
    }

    /** Empty when it does not say. */
    String text(String name) {
        return said.getOrDefault(name, "");
    }

    Basis basis() {
        String penalty = text("penalty");
        return new Basis(
                text("regulation"), text("clause"), text("verified").equals("yes"), penalty.isEmpty() ? null : penalty);
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            Cell at = new Cell("dmn", rule.line(), "rule " + number + " annotation validFrom");
            throw new InvalidPack(at, "unreadable", "应为日期", "a day such as 2023-05-15 expected").because(e);
        }
    }
}
