// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.DeviceClause;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.Scope;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what a pack says about itself: YAML of plain values. */
final class HeaderReader {

    private static final int MAX_SIZE = 100_000;

    private HeaderReader() {}

    static RulePack read(String name, String text, List<Row> rows) {
        try {
            return pack(node(name, text), rows);
        } catch (DateTimeException | IllegalStateException e) {
            throw malformed(name, e);
        }
    }

    /** Any header as plain values. */
    static YamlNode node(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_SIZE);
        options.setAllowDuplicateKeys(false);
        try {
            return new YamlNode(name, new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            throw malformed(name, e);
        }
    }

    private static InvalidPack malformed(String name, Exception cause) {
        return new InvalidPack(name, "规则集头部格式不符", "malformed header: " + cause.getMessage()).because(cause);
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
                header.has("layerOf") ? header.text("layerOf") : null,
                header.has("mayLoosen") ? new TreeSet<>(header.texts("mayLoosen")) : Set.of(),
                header.has("failedDevices") ? clause(header.node("failedDevices")) : null,
                header.nodes("parameters").stream().map(HeaderReader::parameter).toList(),
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
}
