// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.inspection.sheet.NumberedColumn.Part;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableColumn;
import io.anlan.service.platform.table.TableHeader;
import io.anlan.service.platform.table.TableRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Where the columns stand in one file, and which of them are pairs. */
final class SheetHeader {

    /** The column of an attribute's name and that of its value. */
    record Pair(int attribute, int value) {}

    private final Map<Integer, Integer> attributes = new TreeMap<>();
    private final Map<Integer, Integer> values = new TreeMap<>();
    private final TableHeader header;

    SheetHeader(TableRow row) {
        header = new TableHeader(row, SheetColumn.values(), SheetHeader::named);
        header.positions().forEach((column, position) -> {
            if (column instanceof NumberedColumn numbered) {
                (numbered.part() == Part.ATTRIBUTE ? attributes : values).put(numbered.number(), position);
            }
        });
        if (!attributes.keySet().equals(values.keySet()) || attributes.isEmpty()) {
            header.refuse("指标、值", "missing-column", "“指标n”与“值n”须成对出现", "Columns Attribute n and Value n come in pairs");
        }
    }

    private static Optional<? extends TableColumn> named(String text) {
        Optional<SheetColumn> single = TableColumn.of(SheetColumn.values(), text);
        return single.isPresent() ? single : NumberedColumn.of(text);
    }

    List<RowProblem> problems() {
        return header.problems();
    }

    TableCell cell(TableRow from, SheetColumn column) {
        return header.cell(from, column);
    }

    /** As it stands in the file. */
    String name(SheetColumn column) {
        return header.name(column);
    }

    String name(int column) {
        return header.name(column);
    }

    /** In the order of their numbers. */
    List<Pair> pairs() {
        return attributes.keySet().stream()
                .map(number -> new Pair(
                        Objects.requireNonNull(attributes.get(number)), Objects.requireNonNull(values.get(number))))
                .toList();
    }
}
