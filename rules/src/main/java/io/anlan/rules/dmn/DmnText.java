// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as DMN 1.3 (OMG formal/21-02-01): one decision for each fact type, one input for each attribute, one rule for each
 * row. What a row says about itself stands in annotations. Header, examples and units stay with the pack.
 *
 * <p>Only tables fit whose conditions are FEEL unary tests on one attribute: comparisons with fixed values, intervals and
 * lists of codes. {@code in {A}} comes back as {@code = A}, and the conditions of a row in the order of the inputs; both
 * say the same.
 */
public final class DmnText {

    private final Vocabulary vocabulary;

    public DmnText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Writes the rows of a pack.
     *
     * @throws InvalidPack naming every cell that cannot be said in DMN
     */
    public String write(RulePack pack) {
        return new TableWriter(pack, vocabulary).write();
    }

    /**
     * A pack with the rows of a text in place of its own; examples stay with the row of their id. The text is read as a
     * stream without document type, entities or anything from outside, and is bounded.
     *
     * @throws InvalidPack naming line, rule and column of every cell that is not understood
     */
    public RulePack read(String text, RulePack pack) {
        Map<String, List<Example>> examples = new HashMap<>();
        pack.rows().forEach(row -> examples.put(row.id(), row.examples()));
        List<Row> rows = new TableReader(pack, vocabulary).read(new XmlTables(text).tables());
        return pack.with(rows.stream()
                .map(row -> row.with(examples.getOrDefault(row.id(), List.of())))
                .toList());
    }
}
