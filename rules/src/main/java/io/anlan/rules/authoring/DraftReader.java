// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.Scope;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.authoring.cell.Notes;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a text that is being written. One reader reads one text. */
final class DraftReader {

    private final PackText text;
    private final Vocabulary vocabulary;
    private final Notes ofHeader = new Notes();
    private final Notes ofRows = new Notes();
    private final Notes ofExamples = new Notes();
    private final Map<Cell, String> ids = new HashMap<>();

    DraftReader(PackText text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    PackDraft read() {
        CsvTable rowTable = RowsReader.table("rows", text.rows(), ofRows);
        List<ExamplesCsv.Read> examples = examples(new HashSet<>(rowTable.keys().values()));
        Map<String, List<Example>> byRow = new HashMap<>();
        Map<String, List<Integer>> lines = new HashMap<>();
        for (ExamplesCsv.Read read : examples) {
            byRow.computeIfAbsent(read.row(), row -> new ArrayList<>()).add(read.example());
            lines.computeIfAbsent(read.row(), row -> new ArrayList<>()).add(read.line());
        }
        Map<Integer, Row> rows = new RowsReader(vocabulary).read(rowTable, byRow, ofRows);
        rowTable.keys().forEach((line, id) -> ids.put(new Cell("rows", line, null), id));
        List<RulePack> header = new ArrayList<>();
        List<Row> read = List.copyOf(rows.values());
        ofHeader.accept(() -> header.add(HeaderReader.read("header", text.header(), read)));
        List<Problem> problems = new ArrayList<>(ofHeader.problems());
        problems.addAll(ofRows.problems());
        problems.addAll(ofExamples.problems());
        return new PackDraft(
                header.isEmpty() ? standIn(read) : header.get(0),
                !header.isEmpty(),
                problems,
                List.copyOf(rows.keySet()),
                rowTable.lines().stream()
                        .filter(line -> rows.containsKey(line.number()))
                        .map(RowsReader::conditionColumns)
                        .toList(),
                read.stream()
                        .flatMap(row -> lines.getOrDefault(row.id(), List.of()).stream())
                        .toList(),
                ids);
    }

    private List<ExamplesCsv.Read> examples(Set<String> rowIds) {
        CsvTable table = ExamplesCsv.table("examples", text.examples(), ofExamples);
        table.keys().forEach((line, id) -> ids.put(new Cell("examples", line, null), id));
        List<ExamplesCsv.Read> examples = new ExamplesCsv(vocabulary).read(table, ofExamples);
        examples.stream()
                .filter(read -> !rowIds.contains(read.row()))
                .forEach(read -> ofExamples.accept(() -> {
                    throw new InvalidPack(
                            new Cell("examples", read.line(), "row"),
                            "orphan-example",
                            "示例指向不存在的规则：" + read.row(),
                            "an example names a row that is not there: " + read.row());
                }));
        return examples;
    }

    private static RulePack standIn(List<Row> rows) {
        return new RulePack(
                "draft/unread",
                PackKind.DETERMINATION,
                new Labels("（头部无法读取）", "(the header cannot be read)"),
                "1",
                HitPolicy.COLLECT,
                rows.stream().map(Row::validFrom).min(LocalDate::compareTo).orElse(LocalDate.EPOCH),
                null,
                false,
                new Scope("CN", Set.of()),
                null,
                List.of(),
                rows);
    }
}
