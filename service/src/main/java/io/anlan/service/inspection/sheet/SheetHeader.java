// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the columns stand in one file. */
final class SheetHeader {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:指标|attribute[ _]?)([1-9][0-9]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("(?:值|value[ _]?)([1-9][0-9]?)", Pattern.CASE_INSENSITIVE);

    /** The column of an attribute's name and that of its value. */
    record Pair(int attribute, int value) {}

    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final Map<Integer, Integer> attributes = new TreeMap<>();
    private final Map<Integer, Integer> values = new TreeMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final TableRow row;

    SheetHeader(TableRow row) {
        this.row = row;
        for (int column = 0; column < row.cells().size(); column++) {
            TableCell cell = row.cell(column);
            if (!cell.blank()) {
                place(cell, column);
            }
        }
        for (SheetColumn column : SheetColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                refuse(
                        column.labels().zh(),
                        "missing-column",
                        "缺少此列，请使用模板",
                        "This column is missing; use the template");
            }
        }
        if (!attributes.keySet().equals(values.keySet()) || attributes.isEmpty()) {
            refuse("指标、值", "missing-column", "“指标n”与“值n”须成对出现", "Columns Attribute n and Value n come in pairs");
        }
    }

    private void place(TableCell cell, int column) {
        String header = cell.text().replaceAll("\\s*[*＊]$", "");
        Optional<SheetColumn> known = SheetColumn.of(header);
        var attribute = ATTRIBUTE.matcher(header);
        var value = VALUE.matcher(header);
        @Nullable Integer before;
        if (known.isPresent()) {
            before = columns.put(known.get(), column);
        } else if (attribute.matches()) {
            before = attributes.put(Integer.valueOf(attribute.group(1)), column);
        } else if (value.matches()) {
            before = values.put(Integer.valueOf(value.group(1)), column);
        } else {
            refuse(header, "unknown-column", "模板中没有此列", "The template has no such column");
            return;
        }
        if (before != null) {
            refuse(header, "duplicate-column", "此列出现两次", "This column is there twice");
        }
    }

    private void refuse(String column, String code, String zh, String en) {
        problems.add(RowProblem.of(row.number(), column, "", code, zh, en));
    }

    List<RowProblem> problems() {
        return problems;
    }

    TableCell cell(TableRow from, SheetColumn column) {
        Integer position = columns.get(column);
        return from.cell(position == null ? Integer.MAX_VALUE : position);
    }

    /** As it stands in the file. */
    String name(SheetColumn column) {
        Integer position = columns.get(column);
        return position == null ? column.labels().zh() : name(position);
    }

    String name(int column) {
        return row.cell(column).text();
    }

    /** In the order of their numbers. */
    List<Pair> pairs() {
        return attributes.keySet().stream()
                .map(number -> new Pair(
                        Objects.requireNonNull(attributes.get(number)), Objects.requireNonNull(values.get(number))))
                .toList();
    }
}
