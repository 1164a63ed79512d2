// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Basis;
import io.anlan.rules.DeviceClause;
import io.anlan.rules.PackKind;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.Scope;
import io.anlan.rules.authoring.cell.Notes;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of a header, each by itself, so that one that is wrong does not hide the others. */
final class HeaderParts {

    private final YamlNode header;

    HeaderParts(YamlNode header) {
        this.header = header;
    }

    void refuseWhatIsWrong() {
        Notes notes = new Notes();
        notes.accept(() -> header.text("id"));
        notes.accept(() -> header.constant("kind", PackKind.class));
        notes.accept(() -> labels(header.node("title")));
        notes.accept(() -> header.text("version"));
        notes.accept(() -> header.constant("hitPolicy", HitPolicy.class));
        notes.accept(() -> header.day("validFrom"));
        notes.accept(this::validTo);
        notes.accept(this::scope);
        notes.accept(this::layerOf);
        notes.accept(this::mayLoosen);
        notes.accept(this::clause);
        notes.accept(this::parameters);
        notes.refuse();
    }

    RulePack pack(List<Row> rows) {
        return new RulePack(
                header.text("id"),
                header.constant("kind", PackKind.class),
                labels(header.node("title")),
                header.text("version"),
                header.constant("hitPolicy", HitPolicy.class),
                header.day("validFrom"),
                validTo(),
                header.flag("complete"),
                scope(),
                layerOf(),
                mayLoosen(),
                clause(),
                parameters(),
                rows);
    }

    private @Nullable LocalDate validTo() {
        return header.has("validTo") ? header.day("validTo") : null;
    }

    private Scope scope() {
        YamlNode scope = header.node("scope");
        return new Scope(scope.text("jurisdiction"), new TreeSet<>(scope.texts("industries")));
    }

    private @Nullable String layerOf() {
        return header.has("layerOf") ? header.text("layerOf") : null;
    }

    private Set<String> mayLoosen() {
        return header.has("mayLoosen") ? new TreeSet<>(header.texts("mayLoosen")) : Set.of();
    }

    private @Nullable DeviceClause clause() {
        if (!header.has("failedDevices")) {
            return null;
        }
        YamlNode node = header.node("failedDevices");
        Basis basis = new Basis(
                node.text("regulation"),
                node.text("clause"),
                node.flag("verified"),
                node.has("penalty") ? node.text("penalty") : null);
        return new DeviceClause(node.text("id"), node.text("criterion"), labels(node), basis);
    }

    private List<Parameter> parameters() {
        return header.nodes("parameters").stream().map(HeaderParts::parameter).toList();
    }

    private static Parameter parameter(YamlNode node) {
        List<Parameter.Dated> values = node.nodes("values").stream()
                .map(value -> new Parameter.Dated(
                        value.day("from"), value.number("value"), labels(value.node("source")), value.flag("verified")))
                .toList();
        return new Parameter(node.text("name"), labels(node), node.text("unit"), values);
    }

    private static Labels labels(YamlNode node) {
        return new Labels(node.text("zh"), node.text("en"));
    }
}
