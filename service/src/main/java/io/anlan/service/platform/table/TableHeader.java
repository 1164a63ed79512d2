// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the columns stand in one file. */
public final class TableHeader {

    private final Map<TableColumn, Integer> positions = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final TableRow row;

    /** @param named the column a header means, if any */
    public TableHeader(TableRow row, TableColumn[] columns, Function<String, Optional<? extends TableColumn>> named) {
        this.row = row;
        for (int position = 0; position < row.cells().size(); position++) {
            if (!row.cell(position).blank()) {
                String header = row.cell(position).text().replaceAll("\\s*[*＊]$", "");
                place(header, named.apply(header), position);
            }
        }
        for (TableColumn column : columns) {
            if (column.required() && !positions.containsKey(column)) {
                refuse(
                        column.labels().zh(),
                        "missing-column",
                        "缺少此列，请使用模板",
                        "This column is missing; use the template");
            }
        }
    }

    private void place(String header, Optional<? extends TableColumn> column, int position) {
        if (column.isEmpty()) {
            refuse(header, "unknown-column", "模板中没有此列", "The template has no such column");
        } else if (positions.put(column.get(), position) != null) {
            refuse(header, "duplicate-column", "此列出现两次", "This column is there twice");
        }
    }

    /** Adds what else is wrong with the header. */
    public void refuse(String column, String code, String zh, String en) {
        problems.add(RowProblem.of(row.number(), column, "", code, zh, en));
    }

    public List<RowProblem> problems() {
        return problems;
    }

    /** From 0, by the columns that are there. */
    public Map<TableColumn, Integer> positions() {
        return Map.copyOf(positions);
    }

    /** A blank cell when the file has no such column. */
    public TableCell cell(TableRow from, TableColumn column) {
        Integer position = positions.get(column);
        return from.cell(position == null ? Integer.MAX_VALUE : position);
    }

    /** As it stands in the file. */
    public String name(TableColumn column) {
        Integer position = positions.get(column);
        return position == null ? column.labels().zh() : name(position);
    }

    /** As it stands in the file. */
    public String name(int position) {
        return row.cell(position).text();
    }
}
