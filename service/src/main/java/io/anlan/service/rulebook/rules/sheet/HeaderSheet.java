// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.DeviceClause;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pack says about itself, as two sheets: one line of its own, and a line for each dated value. */
final class HeaderSheet {

    static final List<String> COLUMNS =
            List.of("title_zh", "title_en", "hitPolicy", "validFrom", "validTo", "complete", "mayLoosen");
    static final List<String> CLAUSE = List.of(
            "failedDevices_id",
            "failedDevices_criterion",
            "failedDevices_zh",
            "failedDevices_en",
            "failedDevices_regulation",
            "failedDevices_clause",
            "failedDevices_verified",
            "failedDevices_penalty");
    static final List<String> PARAMETERS =
            List.of("name", "zh", "en", "unit", "from", "value", "source_zh", "source_en", "verified");

    private HeaderSheet() {}

    static SheetLine header(RulePack pack, String seed) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("title_zh", pack.title().zh());
        cells.put("title_en", pack.title().en());
        cells.put("hitPolicy", pack.hitPolicy().name());
        cells.put("validFrom", pack.validFrom().toString());
        if (pack.validTo() != null) {
            cells.put("validTo", pack.validTo().toString());
        }
        cells.put("complete", yes(pack.complete()));
        cells.put("mayLoosen", String.join(", ", pack.mayLoosen()));
        DeviceClause clause = pack.failedDevices();
        if (clause != null) {
            cells.put("failedDevices_id", clause.rowId());
            cells.put("failedDevices_criterion", clause.criterion());
            cells.put("failedDevices_zh", clause.sentence().zh());
            cells.put("failedDevices_en", clause.sentence().en());
            cells.put("failedDevices_regulation", clause.basis().regulation());
            cells.put("failedDevices_clause", clause.basis().clause());
            cells.put("failedDevices_verified", yes(clause.basis().verified()));
            cells.put(
                    "failedDevices_penalty",
                    clause.basis().penalty() == null ? "" : clause.basis().penalty());
        }
        cells.values().removeIf(String::isEmpty);
        return new SheetLine(CsvSheet.key(SheetName.HEADER, seed, 0), cells);
    }

    static List<SheetLine> parameters(RulePack pack, String seed) {
        List<SheetLine> lines = new ArrayList<>();
        for (Parameter parameter : pack.parameters()) {
            for (Parameter.Dated dated : parameter.values()) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("name", parameter.name());
                cells.put("zh", parameter.labels().zh());
                cells.put("en", parameter.labels().en());
                cells.put("unit", parameter.unit());
                cells.put("from", dated.from().toString());
                cells.put("value", dated.value().toPlainString());
                cells.put("source_zh", dated.source().zh());
                cells.put("source_en", dated.source().en());
                cells.put("verified", yes(dated.verified()));
                lines.add(new SheetLine(CsvSheet.key(SheetName.PARAMETERS, seed, lines.size()), cells));
            }
        }
        return lines;
    }

    static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
