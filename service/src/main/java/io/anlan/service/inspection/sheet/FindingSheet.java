// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file with findings, read case by case so that memory does not grow with the file. */
public final class FindingSheet {

    /** The sheet that is read where a workbook has several. */
    public static final String SHEET = "检查发现";

    private final TableFile file;
    private final FindingVocabulary vocabulary;
    private final int cellLength;

    public FindingSheet(TableFile file, FindingVocabulary vocabulary, int cellLength) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.cellLength = cellLength;
    }

    /** Rows below the header. */
    public int countRows() {
        int[] rows = {0};
        file.rows(SHEET, row -> rows[0]++);
        return Math.max(0, rows[0] - 1);
    }

    /**
     * Reads all cases in the order of the file.
     *
     * @return problems of the table as a whole; when there are any, no case is read
     */
    public List<RowProblem> read(Consumer<ReportedCase> cases) {
        var reading = new Reading(cases);
        file.rows(SHEET, reading::row);
        reading.end();
        return reading.problems;
    }

    private final class Reading {
        private final Consumer<ReportedCase> cases;
        private final List<RowProblem> problems = new ArrayList<>();
        private final Set<String> finished = new HashSet<>();
        private final List<TableRow> rows = new ArrayList<>();
        private @Nullable SheetHeader header;
        private String number = "";

        Reading(Consumer<ReportedCase> cases) {
            this.cases = cases;
        }

        void row(TableRow row) {
            if (header == null) {
                header = new SheetHeader(row);
                problems.addAll(header.problems());
            } else if (header.problems().isEmpty()) {
                String said = header.cell(row, SheetColumn.CASE).text();
                if (rows.isEmpty() || !said.equals(number) || said.isEmpty()) {
                    finish(header);
                    number = said;
                }
                rows.add(row);
            }
        }

        void end() {
            if (header == null) {
                problems.add(RowProblem.of(1, "", "", "no-rows", "表中没有内容", "The table is empty"));
            } else if (rows.isEmpty() && problems.isEmpty()) {
                problems.add(RowProblem.of(2, "", "", "no-rows", "表头下没有数据行", "There are no rows below the header"));
            } else {
                finish(header);
            }
        }

        private void finish(SheetHeader columns) {
            if (rows.isEmpty()) {
                return;
            }
            ReportedCase read = new CaseReader(vocabulary, columns, List.copyOf(rows)).read(cellLength);
            List<RowProblem> found = new ArrayList<>(read.problems());
            String column = columns.name(SheetColumn.CASE);
            if (number.isEmpty()) {
                found.add(RowProblem.of(read.row(), column, "", "missing-value", "必填", "A value is needed"));
            } else if (!finished.add(number)) {
                found.add(RowProblem.of(
                        read.row(),
                        column,
                        number,
                        "case-not-adjacent",
                        "同一案例的各行须相邻",
                        "The rows of a case have to be adjacent"));
            }
            rows.clear();
            cases.accept(
                    found.size() == read.problems().size()
                            ? read
                            : new ReportedCase(
                                    read.number(),
                                    read.authority(),
                                    read.row(),
                                    read.rows(),
                                    read.industry(),
                                    null,
                                    found,
                                    read.places()));
        }
    }
}
