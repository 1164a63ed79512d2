// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.publication.ContentDigest;
import java.time.DateTimeException;
import java.time.LocalDate;

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
        return ContentDigest.of(header, rows, standards);
    }
}
