// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Turns decision tables into rows. */
final class TableReader {

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    TableReader(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    List<Row> read(List<XmlTable> tables) {
        List<Row> rows = new ArrayList<>();
        if (tables.isEmpty()) {
            refuse(new Cell("dmn", null, null), "没有决策表", "there is no decision table");
        }
        tables.forEach(table -> collect(() -> table(table, rows)));
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return rows;
    }

    private void table(XmlTable table, List<Row> rows) {
        Cell at = new Cell("dmn", table.line(), null);
        if (!table.hitPolicy().equals(pack.hitPolicy().name())) {
            refuse(at, "命中方式应为" + pack.hitPolicy(), "the hit policy has to be " + pack.hitPolicy());
        }
        FactType type = vocabulary
                .find(table.decision())
                .filter(found -> !found.name().equals(FactType.OUTCOME))
                .orElseThrow(() -> new InvalidPack(
                        at,
                        "unknown-type",
                        "决策名称不是事实类型：" + table.decision(),
                        "the name of the decision is no fact type: " + table.decision()));
        RuleReader rules = new RuleReader(table, type, pack.validFrom(), vocabulary);
        for (int i = 0; i < table.rules().size(); i++) {
            int number = i + 1;
            collect(() -> rows.add(rules.row(table.rules().get(number - 1), number)));
        }
    }

    private void collect(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidPack refused) {
            problems.addAll(refused.problems());
        }
    }

    private void refuse(Cell at, String zh, String en) {
        problems.add(new Problem(at.toString(), at, "unreadable", new Labels(zh, en)));
    }
}
