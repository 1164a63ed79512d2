// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.DeviceClause;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.vocabulary.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes what a pack says about itself as {@link HeaderReader} reads it. */
final class HeaderWriter {

    private HeaderWriter() {}

    static String write(RulePack pack) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("id", pack.id());
        header.put("kind", pack.kind().name());
        header.put("title", labels(pack.title()));
        header.put("version", pack.version());
        header.put("hitPolicy", pack.hitPolicy().name());
        header.put("validFrom", pack.validFrom().toString());
        put(header, "validTo", pack.validTo());
        header.put("complete", pack.complete());
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("jurisdiction", pack.scope().jurisdiction());
        scope.put("industries", List.copyOf(pack.scope().industries()));
        header.put("scope", scope);
        put(header, "layerOf", pack.layerOf());
        if (!pack.mayLoosen().isEmpty()) {
            header.put("mayLoosen", List.copyOf(pack.mayLoosen()));
        }
        DeviceClause clause = pack.failedDevices();
        if (clause != null) {
            header.put("failedDevices", clause(clause));
        }
        header.put(
                "parameters",
                pack.parameters().stream().map(HeaderWriter::parameter).toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options).dump(header);
    }

    private static Map<String, Object> clause(DeviceClause clause) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", clause.rowId());
        node.put("criterion", clause.criterion());
        node.putAll(labels(clause.sentence()));
        node.put("regulation", clause.basis().regulation());
        node.put("clause", clause.basis().clause());
        node.put("verified", clause.basis().verified());
        put(node, "penalty", clause.basis().penalty());
        return node;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", parameter.name());
        node.putAll(labels(parameter.labels()));
        node.put("unit", parameter.unit());
        node.put("values", parameter.values().stream().map(HeaderWriter::dated).toList());
        return node;
    }

    private static Map<String, Object> dated(Parameter.Dated dated) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("from", dated.from().toString());
        node.put("value", dated.value().toPlainString());
        node.put("source", labels(dated.source()));
        node.put("verified", dated.verified());
        return node;
    }

    private static Map<String, Object> labels(Labels labels) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("zh", labels.zh());
        node.put("en", labels.en());
        return node;
    }

    private static void put(Map<String, Object> node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }
}
