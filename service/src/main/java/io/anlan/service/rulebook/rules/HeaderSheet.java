// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.DeviceClause;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

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

    /** The header as JSON, which is YAML; cells that nothing can be made of are as the fallback says. */
    static String text(PackHead head, Sheets sheets, boolean readable) {
        SheetLine line = sheets.header();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("id", head.packId());
        header.put("kind", head.kind());
        header.put("title", labels(line, "title_"));
        header.put("version", String.valueOf(head.version()));
        header.put("hitPolicy", readable ? line.cell("hitPolicy") : HitPolicy.COLLECT.name());
        header.put("validFrom", readable ? line.cell("validFrom") : "2000-01-01");
        if (readable && !line.cell("validTo").isEmpty()) {
            header.put("validTo", line.cell("validTo"));
        }
        header.put("complete", line.cell("complete").equals("yes"));
        header.put("scope", Map.of("jurisdiction", head.jurisdiction(), "industries", head.industries()));
        if (head.layerOf() != null) {
            header.put("layerOf", head.layerOf());
        }
        if (!line.cell("mayLoosen").isEmpty()) {
            header.put("mayLoosen", List.of(line.cell("mayLoosen").split(" *, *", -1)));
        }
        if (readable && !line.cell("failedDevices_id").isEmpty()) {
            header.put("failedDevices", clause(line));
        }
        header.put("parameters", readable ? parameters(sheets.of(SheetName.PARAMETERS)) : List.of());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(header);
    }

    private static Map<String, Object> clause(SheetLine line) {
        Map<String, Object> clause = new LinkedHashMap<>();
        clause.put("id", line.cell("failedDevices_id"));
        clause.put("criterion", line.cell("failedDevices_criterion"));
        clause.putAll(labels(line, "failedDevices_"));
        clause.put("regulation", line.cell("failedDevices_regulation"));
        clause.put("clause", line.cell("failedDevices_clause"));
        clause.put("verified", line.cell("failedDevices_verified").equals("yes"));
        if (!line.cell("failedDevices_penalty").isEmpty()) {
            clause.put("penalty", line.cell("failedDevices_penalty"));
        }
        return clause;
    }

    private static List<Map<String, Object>> parameters(List<SheetLine> lines) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (SheetLine line : lines) {
            String name = line.cell("name");
            byName.computeIfAbsent(name, first -> {
                Map<String, Object> parameter = new LinkedHashMap<>();
                parameter.put("name", name);
                parameter.putAll(labels(line, ""));
                parameter.put("unit", line.cell("unit"));
                parameter.put("values", values.computeIfAbsent(name, none -> new ArrayList<>()));
                return parameter;
            });
            Map<String, Object> dated = new LinkedHashMap<>();
            dated.put("from", line.cell("from"));
            dated.put("value", line.cell("value"));
            dated.put("source", labels(line, "source_"));
            dated.put("verified", line.cell("verified").equals("yes"));
            values.computeIfAbsent(name, none -> new ArrayList<>()).add(dated);
        }
        return List.copyOf(byName.values());
    }

    private static Map<String, Object> labels(SheetLine line, String prefix) {
        var labels = new Labels(line.cell(prefix + "zh"), line.cell(prefix + "en"));
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", labels.zh());
        both.put("en", labels.en());
        return both;
    }

    static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
