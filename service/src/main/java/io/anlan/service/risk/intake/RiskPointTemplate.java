// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The empty table to fill in, with an explanation of the columns and the catalogue to choose from. */
@Component
public class RiskPointTemplate {

    private final Catalogue catalogue;

    RiskPointTemplate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Anlan", "1.0")) {
            rows(book.newWorksheet(RiskPointSheet.SHEET));
            explanations(book.newWorksheet("填写说明"));
            catalogue(book.newWorksheet("风险点目录"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void rows(Worksheet sheet) {
        head(
                sheet,
                Arrays.stream(RiskPointColumn.values())
                        .map(column -> column.labels().zh() + (column.required() ? "*" : ""))
                        .toList());
        sheet.freezePane(0, 1);
    }

    private static void explanations(Worksheet sheet) {
        head(sheet, List.of("列", "Column", "必填", "说明", "Explanation"));
        int row = 1;
        for (RiskPointColumn column : RiskPointColumn.values()) {
            line(
                    sheet,
                    row++,
                    List.of(
                            column.labels().zh(),
                            column.labels().en(),
                            column.required() ? "是" : "",
                            column.explanation().zh(),
                            column.explanation().en()));
        }
        line(sheet, row, List.of("公式", "Formulas", "", "不接受公式和宏", "Formulas and macros are refused"));
    }

    private void catalogue(Worksheet sheet) {
        head(sheet, List.of("目录编号", "系统", "工艺", "风险点", "危险有害因素", "管控措施编号"));
        int row = 1;
        for (CatalogueRiskPoint point : catalogue.rows().all()) {
            line(
                    sheet,
                    row++,
                    List.of(
                            point.id(),
                            point.system(),
                            point.process().name(),
                            point.name(),
                            point.hazardFactor(),
                            point.measures().stream().map(CatalogueMeasure::id).collect(Collectors.joining("；"))));
        }
    }

    private static void head(Worksheet sheet, List<String> header) {
        line(sheet, 0, header);
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, 18);
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
