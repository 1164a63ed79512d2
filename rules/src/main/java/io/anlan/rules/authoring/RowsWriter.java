// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvWriter;
import io.anlan.rules.authoring.cell.Literals;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows as the table {@link RowsReader} reads. */
final class RowsWriter {

    private static final List<String> BASIS =
            List.of("regulation", "clause", "verified", "penalty", "valid_from", "valid_to");

    private final Vocabulary vocabulary;
    private final Cells cells;

    RowsWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    String write(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.when().size()).max().orElse(0);
        List<String> header = new ArrayList<>(List.of("id", "criterion", "zh", "en", "fact_type"));
        header.addAll(RowsReader.columns(width));
        rows.stream()
                .flatMap(row -> row.then().keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> header.add(RowsReader.THEN + name));
        header.addAll(BASIS);
        return CsvWriter.write(header, rows.stream().map(this::line).toList());
    }

    private Map<String, String> line(Row row) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("id", row.id());
        line.put("criterion", row.criterion());
        line.put("zh", row.sentence().zh());
        line.put("en", row.sentence().en());
        line.put("fact_type", row.factType());
        for (int i = 0; i < row.when().size(); i++) {
            line.put(
                    RowsReader.WHEN + (i + 1),
                    cells.text(vocabulary.factType(row.factType()), row.when().get(i)));
        }
        row.then()
                .forEach((name, value) -> line.put(
                        RowsReader.THEN + name,
                        Literals.write(vocabulary.outcome().attribute(name), value)));
        line.put("regulation", row.basis().regulation());
        line.put("clause", row.basis().clause());
        line.put("verified", row.basis().verified() ? "yes" : "no");
        line.put("penalty", row.basis().penalty() == null ? "" : row.basis().penalty());
        line.put("valid_from", row.validFrom().toString());
        line.put("valid_to", row.validTo() == null ? "" : row.validTo().toString());
        return line;
    }
}
