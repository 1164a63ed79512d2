// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.catalogue.Standard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standards by number: one title each, and whether both were seen in a public source. */
final class StandardsReader {

    private static final List<String> COLUMNS = List.of("number", "title", "verified", "source");

    private final Map<String, Standard> byNumber = new LinkedHashMap<>();

    StandardsReader(String text) {
        for (CsvTable.Line line :
                CsvTable.read("standards", text, COLUMNS, column -> false).lines()) {
            boolean verified = line.needed("verified").equals("yes");
            if (verified) {
                line.needed("source");
            }
            String number = line.needed("number");
            if (byNumber.put(number, new Standard(number, line.needed("title"), null, verified)) != null) {
                throw line.refused("number", "标准编号重复", "the standard is listed twice");
            }
        }
    }

    Optional<Standard> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
