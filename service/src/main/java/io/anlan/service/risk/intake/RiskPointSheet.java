// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableColumn;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableHeader;
import io.anlan.service.platform.table.TableRow;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.intake.RowReader.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A file with risk points, read row by row so that memory does not grow with the file. */
final class RiskPointSheet {

    /** The sheet that is read where a workbook has several. */
    static final String SHEET = "风险点";

    private final TableFile file;
    private final Catalogue catalogue;
    private final int cellLength;

    RiskPointSheet(TableFile file, Catalogue catalogue, int cellLength) {
        this.file = file;
        this.catalogue = catalogue;
        this.cellLength = cellLength;
    }

    /** Rows below the header. */
    int countRows() {
        int[] rows = {0};
        file.rows(SHEET, row -> rows[0]++);
        return Math.max(0, rows[0] - 1);
    }

    /**
     * Reads all rows in the order of the file.
     *
     * @return problems of the table as a whole; when there are any, no row is read
     */
    List<RowProblem> read(BiConsumer<ReadRow, TableHeader> rows) {
        var reading = new Reading(rows);
        file.rows(SHEET, reading::row);
        return reading.end();
    }

    private final class Reading {
        private final BiConsumer<ReadRow, TableHeader> rows;
        private final List<RowProblem> problems = new ArrayList<>();
        private @Nullable TableHeader header;
        private @Nullable RowReader reader;
        private boolean any;

        Reading(BiConsumer<ReadRow, TableHeader> rows) {
            this.rows = rows;
        }

        void row(TableRow row) {
            if (header == null || reader == null) {
                header = new TableHeader(
                        row, RiskPointColumn.values(), name -> TableColumn.of(RiskPointColumn.values(), name));
                reader = new RowReader(catalogue, header, cellLength);
                problems.addAll(header.problems());
            } else {
                any = true;
                if (header.problems().isEmpty()) {
                    rows.accept(reader.read(row), header);
                }
            }
        }

        List<RowProblem> end() {
            if (!any && problems.isEmpty()) {
                problems.add(RowProblem.of(header == null ? 1 : 2, "", "", "no-rows", "没有数据行", "There are no rows"));
            }
            return problems;
        }
    }
}
