// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.platform.table.CsvLines;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.draft.DraftReading;
import io.anlan.service.rulebook.draft.DraftReading.Taken;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes a revision as a workbook, or one of its sheets as CSV. Every cell is text, so that none becomes a formula or date. */
@Component
public class SheetFiles {

    private static final int WIDTH = 18;

    private final DraftReading reading;
    private final Workbench bench;
    private final DecisionTables tables;

    SheetFiles(DraftReading reading, Workbench bench, DecisionTables tables) {
        this.reading = reading;
        this.bench = bench;
        this.tables = tables;
    }

    /** One sheet, with the columns under the names programs give them. */
    public byte[] csv(UUID revision, SheetName name) {
        Taken taken = reading.take(revision, "csv");
        List<RuleColumn> columns = columns(taken, name);
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(RuleColumn::name).toList());
        for (SheetLine line : taken.sheets().of(name)) {
            lines.add(columns.stream().map(column -> line.cell(column.name())).toList());
        }
        return CsvLines.of(lines);
    }

    /** All sheets; columns are called as people and as programs call them, e.g. {@code 编号 (id)}. */
    public byte[] workbook(UUID revision) {
        Taken taken = reading.take(revision, "xlsx");
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Anlan", "1.0")) {
            for (SheetName name : taken.names(bench)) {
                write(
                        book.newWorksheet(SheetTitle.of(name)),
                        columns(taken, name),
                        taken.sheets().of(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The rows as decision tables of DMN 1.3.
     *
     * @throws io.anlan.service.platform.Refusal as {@link DecisionTables#write} does
     */
    public byte[] dmn(UUID revision) {
        Taken taken = reading.take(revision, "dmn");
        return tables.write(PackHead.of(taken.revision()), taken.sheets()).getBytes(StandardCharsets.UTF_8);
    }

    private List<RuleColumn> columns(Taken taken, SheetName name) {
        return bench.columns(PackHead.of(taken.revision()), name, taken.sheets());
    }

    private static void write(Worksheet sheet, List<RuleColumn> columns, List<SheetLine> lines) {
        for (int column = 0; column < columns.size(); column++) {
            RuleColumn one = columns.get(column);
            sheet.inlineString(0, column, one.labels().zh() + " (" + one.name() + ")");
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
            sheet.style(lines.size() + 1, column).format("@").set();
            for (int row = 0; row < lines.size(); row++) {
                String cell = lines.get(row).cell(one.name());
                if (!cell.isEmpty()) {
                    sheet.inlineString(row + 1, column, cell);
                }
            }
        }
        sheet.freezePane(1, 1);
    }
}
