// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.RulePack;
import io.anlan.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The packs in the resources of this module; {@code packs/index.txt} names them. */
public final class ShippedPacks {

    private ShippedPacks() {}

    public static List<RulePack> read(Vocabulary vocabulary) {
        return resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(name -> text(name).read(vocabulary))
                .toList();
    }

    /** The texts of one shipped pack as they were authored, for example {@code determination/mem-order-10-2023}. */
    public static PackText text(String name) {
        return new PackText(resource(name + ".yaml"), resource(name + ".csv"), resource(name + ".examples.csv"));
    }

    /** The scenarios of a shipped pack as they were written; none for a pack that comes without. */
    public static Optional<String> scenarios(String name) {
        String file = name + ".scenarios.csv";
        return ShippedPacks.class.getResource("/packs/" + file) == null
                ? Optional.empty()
                : Optional.of(resource(file));
    }

    static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(ShippedPacks.class.getResourceAsStream("/packs/" + name), "packs/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Shipped pack " + name, e);
        }
    }
}
