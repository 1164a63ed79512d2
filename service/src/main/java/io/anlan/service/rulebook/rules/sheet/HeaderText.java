// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

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

/** The sheets of a header and its parameters as the text of a pack. */
final class HeaderText {

    private HeaderText() {}

    /** The header as JSON, which is YAML; cells that nothing can be made of are as the fallback says. */
    static String of(PackHead head, Sheets sheets, boolean readable) {
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
}
