// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A catalogue as three texts: the header as YAML, the rows as CSV, and the standards its rows name as CSV.
 *
 * @param standards may hold more standards than this catalogue needs
 */
public record CatalogueText(String header, String rows, String standards) {

    /**
     * Reads a catalogue; types of accident and industry are judged later, when it is published.
     *
     * @throws InvalidPack naming line and column of the first cell that is not understood
     */
    public Catalogue read() {
        YamlNode node = HeaderReader.node("header", header);
        try {
            return new Catalogue(
                    node.text("id"),
                    node.text("industry"),
                    node.text("version"),
                    LocalDate.parse(node.text("validFrom")),
                    node.has("validTo") ? LocalDate.parse(node.text("validTo")) : null,
                    new CatalogueRows(new StandardsReader(standards)).read(rows));
        } catch (DateTimeException e) {
            throw new InvalidPack("header", "日期格式不符", "malformed date").because(e);
        }
    }

    /** SHA-256 of the texts, in hexadecimal. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(header, rows, standards)) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
