// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table from a stranger's file. Refuses what has no place in one, naming line and column: formulas, control characters,
 * oversized cells and files, missing, doubled and unknown columns, lines of another width.
 */
public final class CsvTable {

    private static final int MAX_FILE = 4_000_000;
    private static final int MAX_LINES = 20_000;

    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, String> keys = new HashMap<>();

    private CsvTable() {}

    public List<Line> lines() {
        return lines;
    }

    /** What stands in the first of the needed columns, by line, also where the line could not be read. */
    public Map<Integer, String> keys() {
        return keys;
    }

    public static CsvTable read(String name, String text, List<String> required, Predicate<String> optional) {
        Notes notes = new Notes();
        CsvTable table = read(name, text, required, optional, notes);
        notes.refuse();
        return table;
    }

    /** The lines that can be read; of the others every cell that cannot is noted. */
    public static CsvTable read(
            String name, String text, List<String> required, Predicate<String> optional, Notes notes) {
        CsvTable table = new CsvTable();
        notes.accept(() -> table.fill(name, text, required, optional, notes));
        return table;
    }

    private void fill(String name, String text, List<String> required, Predicate<String> optional, Notes notes) {
        if (text.length() > MAX_FILE) {
            throw new InvalidPack(name, "文件过大", "the file is too large");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(content))) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty() || records.size() > MAX_LINES) {
                throw new InvalidPack(name, "文件为空或行数过多", "the file is empty or has too many lines");
            }
            List<String> header = header(name, records.get(0), required, optional);
            for (CSVRecord line : records.subList(1, records.size())) {
                int key = header.indexOf(required.get(0));
                if (line.size() > key) {
                    keys.put((int) line.getRecordNumber(), line.get(key).strip());
                }
                notes.accept(() -> lines.add(line(name, header, line)));
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        } catch (UncheckedIOException e) {
            throw unreadable(name, e);
        }
    }

    private static InvalidPack unreadable(String name, Exception cause) {
        return new InvalidPack(name, "不是有效的CSV文件", "not a CSV file").because(cause);
    }

    private static List<String> header(
            String name, CSVRecord record, List<String> required, Predicate<String> optional) {
        List<String> header = record.toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column) || !(required.contains(column) || optional.test(column))) {
                String shown = column.length() > 40 ? column.substring(0, 40) : column;
                throw new InvalidPack(
                        new Cell(name, 1, null), "columns", "多余或重复的列：" + shown, "unknown or doubled column " + shown);
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                throw new InvalidPack(
                        new Cell(name, 1, null), "columns", "缺少列：" + column, "column " + column + " is missing");
            }
        }
        return header;
    }

    private static Line line(String name, List<String> header, CSVRecord record) {
        int number = (int) record.getRecordNumber();
        if (record.size() != header.size()) {
            throw new InvalidPack(
                    new Cell(name, number, null),
                    "columns",
                    "列数不符",
                    "has " + record.size() + " cells, not " + header.size());
        }
        Notes notes = new Notes();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            String raw = record.get(i);
            notes.accept(() -> cells.put(column, SafeCell.stripped(new Cell(name, number, column), raw)));
        }
        notes.refuse();
        return new Line(name, number, cells);
    }

    /** One line with its cells by column. */
    public record Line(String sheet, int number, Map<String, String> cells) {
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        public String needed(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw new InvalidPack(at(column), "missing", "不能为空", "must not be empty");
            }
            return cell;
        }

        public InvalidPack refused(String column, String zh, String en) {
            return new InvalidPack(at(column), "unreadable", zh, en);
        }

        private Cell at(String column) {
            return new Cell(sheet, number, column);
        }
    }
}
