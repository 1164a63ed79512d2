// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the columns stand in one file. */
final class RiskPointHeader {

    private final Map<RiskPointColumn, Integer> columns = new EnumMap<>(RiskPointColumn.class);
    private final List<RowProblem> problems = new ArrayList<>();
    private final TableRow row;

    RiskPointHeader(TableRow row) {
        this.row = row;
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).blank()) {
                place(column);
            }
        }
        for (RiskPointColumn column : RiskPointColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                refuse(
                        column.labels().zh(),
                        "missing-column",
                        "缺少此列，请使用模板",
                        "This column is missing; use the template");
            }
        }
    }

    private void place(int column) {
        String header = row.cell(column).text().replaceAll("\\s*[*＊]$", "");
        Optional<RiskPointColumn> known = RiskPointColumn.of(header);
        if (known.isEmpty()) {
            refuse(header, "unknown-column", "模板中没有此列", "The template has no such column");
        } else if (columns.put(known.get(), column) != null) {
            refuse(header, "duplicate-column", "此列出现两次", "This column is there twice");
        }
    }

    private void refuse(String column, String code, String zh, String en) {
        problems.add(RowProblem.of(row.number(), column, "", code, zh, en));
    }

    List<RowProblem> problems() {
        return problems;
    }

    TableCell cell(TableRow from, RiskPointColumn column) {
        Integer position = columns.get(column);
        return from.cell(position == null ? Integer.MAX_VALUE : position);
    }

    /** As it stands in the file. */
    String name(RiskPointColumn column) {
        Integer position = columns.get(column);
        return position == null ? column.labels().zh() : header(position);
    }

    String header(int column) {
        return row.cell(column).text();
    }
}
