// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableLimits;
import io.anlan.service.platform.table.TableRow;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.file.ReadSheet.ReadLine;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/** Reads the sheets of a file, naming every cell that has no place in one. */
final class SheetReader {

    private static final TableLimits LIMITS =
            new TableLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(60), 20_000, 60, 2_000);
    private static final int LONGEST_CELL = 1000;
    private static final int MOST_PROBLEMS = 200;
    private static final LocalDate FIRST_DAY_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = new BigDecimal(2958465);
    private static final Pattern NAMED = Pattern.compile(".*\\(([A-Za-z0-9_.]{1,80})\\)");

    private final PackHead head;
    private final Workbench bench;
    private final Sheets sheets;
    private final List<Violation> problems = new ArrayList<>();

    private SheetReader(PackHead head, Workbench bench, Sheets sheets) {
        this.head = head;
        this.bench = bench;
        this.sheets = sheets;
    }

    /**
     * Reads a file.
     *
     * @param ofCsv which sheet a CSV file is
     * @param sheets what the draft says now, for its columns
     * @throws io.anlan.service.platform.Refusal {@code rulebook/file-has-problems}, and those of {@link TableFile}
     */
    static List<ReadSheet> read(byte[] content, SheetName ofCsv, PackHead head, Workbench bench, Sheets sheets) {
        TableFile file = TableFile.of(content, LIMITS);
        var reader = new SheetReader(head, bench, sheets);
        List<ReadSheet> read = new ArrayList<>();
        if (file.format() == TableFile.Format.CSV) {
            read.add(reader.sheet(file, ofCsv, ""));
        } else {
            for (String title : file.sheetTitles()) {
                Optional<SheetName> name = SheetTitle.sheet(title).filter(bench.sheetNames(head)::contains);
                name.ifPresent(known -> read.add(reader.sheet(file, known, title)));
            }
        }
        if (read.isEmpty()) {
            reader.problem("", "没有可识别的工作表", "No sheet of this pack is in the file.");
        }
        FileRefusals.refuse(reader.problems);
        return read;
    }

    private ReadSheet sheet(TableFile file, SheetName name, String title) {
        List<TableRow> rows = new ArrayList<>();
        file.rows(title, rows::add);
        if (rows.isEmpty()) {
            return new ReadSheet(name, List.of());
        }
        Map<Integer, RuleColumn> columns = columns(name, rows.get(0));
        List<ReadLine> lines = new ArrayList<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            lines.add(line(name, row, columns));
        }
        return new ReadSheet(name, lines);
    }

    private Map<Integer, RuleColumn> columns(SheetName name, TableRow header) {
        Map<String, RuleColumn> known = new LinkedHashMap<>();
        bench.columns(head, name, sheets).forEach(column -> known.put(column.name(), column));
        Map<Integer, RuleColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            TableCell cell = header.cells().get(i);
            if (cell.blank()) {
                continue;
            }
            String column = nameOf(cell.text());
            RuleColumn usual = known.get(column);
            boolean twice =
                    columns.values().stream().anyMatch(other -> other.name().equals(column));
            if (twice || !bench.hasColumn(head, name, column)) {
                problem(place(name, cell.reference()), "多余或重复的列", "This column is unknown or there twice.");
            } else {
                columns.put(i, usual == null ? plain(column) : usual);
            }
        }
        return columns;
    }

    private static String nameOf(String title) {
        Matcher named = NAMED.matcher(title.strip());
        return named.matches() ? named.group(1) : title.strip();
    }

    private static RuleColumn plain(String name) {
        return new RuleColumn(
                name, new Wording(name, name), RuleColumn.CellKind.TEXT, false, false, List.of(), null, null);
    }

    private ReadLine line(SheetName name, TableRow row, Map<Integer, RuleColumn> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            TableCell cell = row.cells().get(i);
            RuleColumn column = columns.get(i);
            if (cell.blank()) {
                continue;
            }
            if (column == null) {
                problem(place(name, cell.reference()), "该列没有列名", "This column has no name.");
            } else {
                places.put(column.name(), cell.reference());
                cells.put(column.name(), text(name, cell, column));
            }
        }
        return new ReadLine(cells, places);
    }

    private String text(SheetName name, TableCell cell, RuleColumn column) {
        if (cell.text().length() > LONGEST_CELL) {
            problem(place(name, cell.reference()), "单元格过长", "The cell is too long.");
            return "";
        }
        if (cell.kind() == TableCell.Kind.FLAG && column.kind() == RuleColumn.CellKind.YES_NO) {
            return cell.text().equals("true") ? "yes" : "no";
        }
        return cell.kind() == TableCell.Kind.NUMBER && column.kind() == RuleColumn.CellKind.DAY
                ? day(name, cell)
                : cell.text();
    }

    /** Spreadsheets keep a day as a number. */
    private String day(SheetName name, TableCell cell) {
        var number = new BigDecimal(cell.text());
        if (number.signum() <= 0
                || number.compareTo(LAST_DAY) > 0
                || number.stripTrailingZeros().scale() > 0) {
            problem(place(name, cell.reference()), "应为日期", "A day is expected.");
            return "";
        }
        return FIRST_DAY_OF_SPREADSHEETS.plusDays(number.longValueExact()).toString();
    }

    static String place(SheetName sheet, String reference) {
        return "/" + sheet + "/" + reference;
    }

    private void problem(String pointer, String zh, String en) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Violation(pointer, "wrong-cell", new Wording(zh, en)));
        }
    }
}
