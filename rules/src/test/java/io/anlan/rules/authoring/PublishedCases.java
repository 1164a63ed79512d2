// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Findings that authorities published, as structured facts with what the authority determined. */
public final class PublishedCases {

    private static final String RESOURCE = "/cases/published-findings.csv";
    private static final List<String> HEADER = List.of(
            "case",
            "inspected_on",
            "authority",
            "enterprise",
            "ref",
            "fact_type",
            "values",
            "narrative",
            "expected_level",
            "expected_clauses",
            "handling",
            "note");

    private PublishedCases() {}

    /** The cases in the resources of this module, in their order. */
    public static List<PublishedCase> read(Vocabulary vocabulary) {
        Map<String, List<CsvTable.Line>> byCase = new LinkedHashMap<>();
        for (CsvTable.Line line :
                CsvTable.read("cases", text(), HEADER, column -> false).lines()) {
            byCase.computeIfAbsent(line.needed("case"), any -> new ArrayList<>())
                    .add(line);
        }
        Cells cells = new Cells(vocabulary);
        return byCase.values().stream()
                .map(lines -> publishedCase(lines, vocabulary, cells))
                .toList();
    }

    private static PublishedCase publishedCase(List<CsvTable.Line> lines, Vocabulary vocabulary, Cells cells) {
        CsvTable.Line first = lines.get(0);
        List<Fact> facts = new ArrayList<>();
        for (CsvTable.Line line : lines) {
            FactType type = vocabulary.factType(line.needed("fact_type"));
            facts.add(new Fact(line.needed("ref"), type.name(), values(cells, type, line, "values")));
        }
        String clauses = first.cell("expected_clauses");
        return new PublishedCase(
                first.needed("case"),
                LocalDate.parse(first.needed("inspected_on")),
                first.needed("authority"),
                first.needed("narrative"),
                new FactSet(values(cells, vocabulary.enterprise(), first, "enterprise"), facts),
                Outcome.valueOf(first.needed("expected_level")),
                clauses.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(clauses.split("; *", -1))),
                first.needed("handling"),
                first.cell("note"));
    }

    private static Map<String, FactValue> values(Cells cells, FactType type, CsvTable.Line line, String column) {
        try {
            return cells.assignments(type, line.cell(column));
        } catch (Cells.Refused e) {
            throw line.refused(column, e.zh(), e.en());
        }
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(PublishedCases.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
