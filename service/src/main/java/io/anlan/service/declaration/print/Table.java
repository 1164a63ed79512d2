// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import io.anlan.service.platform.print.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table on a sheet; rows that do not fit go on overleaf, under the head again. */
final class Table {

    private static final float POINTS = 8.5f;
    private static final float PADDING = 4;
    private static final Color HEAD = new Color(0xE8, 0xEC, 0xF1);

    private final Sheet sheet;
    private final List<Column> columns;

    /** @param width points of the column */
    record Column(String head, float width) {}

    /** @param fill colour behind the text */
    record Cell(String text, Color fill, Color ink) {
        Cell(String text) {
            this(text, Color.WHITE, Color.BLACK);
        }
    }

    Table(Sheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
    }

    void head() throws IOException {
        draw(columns.stream()
                .map(column -> new Cell(column.head(), HEAD, Color.BLACK))
                .toList());
    }

    void row(List<Cell> cells) throws IOException {
        if (sheet.rest() < 4 * POINTS * Sheet.LEADING) {
            overleaf();
        }
        draw(cells);
    }

    private void overleaf() throws IOException {
        sheet.nextPage();
        head();
    }

    private void draw(List<Cell> cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> wrapped = new ArrayList<>();
            for (String part : cells.get(i).text().split("\n", -1)) {
                wrapped.addAll(sheet.lines(part, POINTS, columns.get(i).width() - 2 * PADDING));
            }
            lines.add(wrapped);
            most = Math.max(most, wrapped.size());
        }
        for (int from = 0; from < most; ) {
            int fit = (int) Math.floor((sheet.rest() - 2 * PADDING) / (POINTS * Sheet.LEADING));
            if (fit < 1) {
                overleaf();
                continue;
            }
            int to = Math.min(most, from + fit);
            slice(cells, lines, from, to);
            from = to;
        }
    }

    private void slice(List<Cell> cells, List<List<String>> lines, int from, int to) throws IOException {
        float height = (to - from) * POINTS * Sheet.LEADING + 2 * PADDING;
        float x = Sheet.MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            sheet.box(x, sheet.y(), columns.get(i).width(), height, cell.fill());
            float top = sheet.y() - PADDING;
            List<String> own = lines.get(i);
            for (String line : own.subList(Math.min(from, own.size()), Math.min(to, own.size()))) {
                sheet.line(line, x + PADDING, top, POINTS, cell.ink());
                top -= POINTS * Sheet.LEADING;
            }
            x += columns.get(i).width();
        }
        sheet.down(height);
    }
}
