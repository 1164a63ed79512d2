// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a template, from its header down. */
public final class TemplateSheet {

    private static final int WIDTH = 18;

    private final Worksheet sheet;
    private int row;

    public TemplateSheet(Worksheet sheet, List<String> header) {
        this.sheet = sheet;
        line(header);
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
        }
    }

    /** What has to be filled in where; the last line says what is refused everywhere. */
    public static void explain(Worksheet sheet, TableColumn[] columns, List<List<String>> more) {
        var explanations = new TemplateSheet(sheet, List.of("列", "Column", "必填", "说明", "Explanation"));
        for (TableColumn column : columns) {
            explanations.line(List.of(
                    column.labels().zh(),
                    column.labels().en(),
                    column.required() ? "是" : "",
                    column.explanation().zh(),
                    column.explanation().en()));
        }
        more.forEach(explanations::line);
        explanations.line(List.of("公式", "Formulas", "", "不接受公式和宏", "Formulas and macros are refused"));
    }

    /** The next line. */
    public void line(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
        row++;
    }
}
