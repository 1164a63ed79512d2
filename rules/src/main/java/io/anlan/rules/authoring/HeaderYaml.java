// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.DeviceClause;
import io.anlan.rules.HitPolicy;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.Parameter;
import io.anlan.rules.Row;
import io.anlan.rules.RulePack;
import io.anlan.rules.Scope;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What a pack says about itself, as YAML of plain values. */
final class HeaderYaml {

    private static final int MAX_SIZE = 100_000;

    private HeaderYaml() {}

    static RulePack read(String name, String text, List<Row> rows) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_SIZE);
        options.setAllowDuplicateKeys(false);
        try {
            Object root = new Yaml(new SafeConstructor(options)).load(text);
            return pack(new YamlNode(name, root), rows);
        } catch (YAMLException | DateTimeException | IllegalStateException e) {
            InvalidPack refused = new InvalidPack(name, "规则集头部格式不符", "malformed header: " + e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    private static RulePack pack(YamlNode header, List<Row> rows) {
        YamlNode scope = header.node("scope");
        return new RulePack(
                header.text("id"),
                header.constant("kind", PackKind.class),
                labels(header.node("title")),
                header.text("version"),
                header.constant("hitPolicy", HitPolicy.class),
                LocalDate.parse(header.text("validFrom")),
                header.has("validTo") ? LocalDate.parse(header.text("validTo")) : null,
                header.flag("complete"),
                new Scope(scope.text("jurisdiction"), new TreeSet<>(scope.texts("industries"))),
                header.has("failedDevices") ? clause(header.node("failedDevices")) : null,
                header.nodes("parameters").stream().map(HeaderYaml::parameter).toList(),
                rows);
    }

    private static DeviceClause clause(YamlNode node) {
        Basis basis = new Basis(
                node.text("regulation"),
                node.text("clause"),
                node.flag("verified"),
                node.has("penalty") ? node.text("penalty") : null);
        return new DeviceClause(node.text("id"), node.text("criterion"), labels(node), basis);
    }

    private static Parameter parameter(YamlNode node) {
        List<Parameter.Dated> values = node.nodes("values").stream()
                .map(value -> new Parameter.Dated(
                        LocalDate.parse(value.text("from")),
                        new BigDecimal(value.text("value")),
                        labels(value.node("source")),
                        value.flag("verified")))
                .toList();
        return new Parameter(node.text("name"), labels(node), node.text("unit"), values);
    }

    private static Labels labels(YamlNode node) {
        return new Labels(node.text("zh"), node.text("en"));
    }

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
        DeviceClause clause = pack.failedDevices();
        if (clause != null) {
            header.put("failedDevices", clause(clause));
        }
        header.put(
                "parameters",
                pack.parameters().stream().map(HeaderYaml::parameter).toList());
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
        node.put("values", parameter.values().stream().map(HeaderYaml::dated).toList());
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
