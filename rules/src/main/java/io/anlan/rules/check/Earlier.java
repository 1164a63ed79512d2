// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a version may not do to the one before it. */
final class Earlier {

    private final RulePack pack;
    private final RulePack before;
    private final List<Problem> problems = new ArrayList<>();

    private Earlier(RulePack pack, RulePack before) {
        this.pack = pack;
        this.before = before;
    }

    static List<Problem> problems(RulePack pack, RulePack before) {
        Earlier earlier = new Earlier(pack, before);
        earlier.header();
        earlier.rows();
        return earlier.problems;
    }

    private void header() {
        if (!pack.id().equals(before.id())) {
            header("id", "与前一版本的编号不同", "the id differs from that of the version before");
        }
        boolean numbers = pack.version().matches("\\d{1,9}") && before.version().matches("\\d{1,9}");
        if (numbers && Integer.parseInt(pack.version()) <= Integer.parseInt(before.version())) {
            header("version", "版本号须大于" + before.version(), "the version has to be higher than " + before.version());
        }
        if (pack.kind() != before.kind()) {
            header("kind", "种类不能改变", "the kind cannot change");
        }
        if (!Objects.equals(pack.layerOf(), before.layerOf())) {
            header("layerOf", "所属的基础规则不能改变", "what it is a layer of cannot change");
        }
    }

    /** An id once given to a rule means that rule for ever: decisions name it. */
    private void rows() {
        Map<String, Row> old = new HashMap<>();
        before.rows().forEach(row -> old.put(row.id(), row));
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            Row was = old.get(row.id());
            if (was != null
                    && !was.criterion().equals(row.criterion())
                    && !was.factType().equals(row.factType())) {
                problems.add(new Problem(
                        row.id(),
                        new Cell("rows", i + PackCheck.FIRST_LINE, "id"),
                        "reused-id",
                        new Labels(
                                "该编号在前一版本中是另一条规则（" + was.criterion() + "）",
                                "this id was another rule in the version before (" + was.criterion() + ")")));
            }
        }
    }

    private void header(String key, String zh, String en) {
        problems.add(new Problem(pack.id(), new Cell("header", null, key), "changed", new Labels(zh, en)));
    }
}
