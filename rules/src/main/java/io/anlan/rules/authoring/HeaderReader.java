// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what a pack says about itself: YAML of plain values. */
final class HeaderReader {

    private static final int MAX_SIZE = 100_000;

    private HeaderReader() {}

    /** @throws InvalidPack naming every key that is missing or not understood */
    static RulePack read(String name, String text, List<Row> rows) {
        YamlNode header = node(name, text);
        HeaderParts parts = new HeaderParts(header);
        parts.refuseWhatIsWrong();
        return parts.pack(rows);
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

    private static InvalidPack malformed(String name, YAMLException cause) {
        boolean marked = cause instanceof MarkedYAMLException known && known.getProblemMark() != null;
        Integer line = marked ? ((MarkedYAMLException) cause).getProblemMark().getLine() + 1 : null;
        return new InvalidPack(
                        new Cell(name, line, null),
                        "unreadable",
                        "规则集头部格式不符",
                        "malformed header: " + cause.getMessage())
                .because(cause);
    }
}
