// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.publication.ContentDigest;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;

/**
 * A pack as three texts: the header as YAML, the rows and their examples as CSV. Writing and reading give an equal pack.
 */
public record PackText(String header, String rows, String examples) {

    /** The canonical texts of a pack. */
    public static PackText of(RulePack pack, Vocabulary vocabulary) {
        return new PackText(
                HeaderWriter.write(pack),
                new RowsWriter(vocabulary).write(pack.rows()),
                new ExamplesCsv(vocabulary).write(pack.rows()));
    }

    /**
     * Reads a pack.
     *
     * @throws InvalidPack naming line and column of every cell of the first text that is not understood
     */
    public RulePack read(Vocabulary vocabulary) {
        Map<String, List<Example>> found = new ExamplesCsv(vocabulary).read("examples", examples);
        List<Row> read = new RowsReader(vocabulary).read("rows", rows, found);
        for (String id : found.keySet()) {
            if (read.stream().noneMatch(row -> row.id().equals(id))) {
                throw new InvalidPack(
                        "examples", "示例指向不存在的规则：" + id, "an example names a row that is not there: " + id);
            }
        }
        return HeaderReader.read("header", header, read);
    }

    /** Reads what can be read and names everything else: for a text that is being written. Never throws. */
    public PackDraft draft(Vocabulary vocabulary) {
        return new DraftReader(this, vocabulary).read();
    }

    /** One condition as a cell says it, for catalogues and editors. */
    public static String cell(FactType type, Condition condition, Vocabulary vocabulary) {
        return new Cells(vocabulary).text(type, condition);
    }

    /** SHA-256 of the three texts, in hexadecimal. */
    public String digest() {
        return ContentDigest.of(header, rows, examples);
    }
}
