// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.table.TemplateSheet;
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
            TemplateSheet.explain(book.newWorksheet("填写说明"), RiskPointColumn.values(), List.of());
            catalogue(book.newWorksheet("风险点目录"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void rows(Worksheet sheet) {
        new TemplateSheet(
                sheet,
                Arrays.stream(RiskPointColumn.values())
                        .map(column -> column.labels().zh() + (column.required() ? "*" : ""))
                        .toList());
        sheet.freezePane(0, 1);
    }

    private void catalogue(Worksheet sheet) {
        var lines = new TemplateSheet(sheet, List.of("目录编号", "系统", "工艺", "风险点", "危险有害因素", "管控措施编号"));
        for (CatalogueRiskPoint point : catalogue.rows().all()) {
            lines.line(List.of(
                    point.id(),
                    point.system(),
                    point.process().name(),
                    point.name(),
                    point.hazardFactor(),
                    point.measures().stream().map(CatalogueMeasure::id).collect(Collectors.joining("；"))));
        }
    }
}
