// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.authoring.PackText;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes docs/catalogue.md out of the packs, and fails when the committed file says anything else. */
class CatalogueDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/catalogue.md");
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    @Test
    void the_committed_catalogue_is_what_the_packs_say() throws IOException {
        String generated = document();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT))
                .as(
                        "Regenerate with ./mvnw -pl rules test -Dtest=CatalogueDocumentTest -DargLine=-Dcatalogue.write=true")
                .isEqualTo(generated);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                <!-- GENERATED from rules/src/main/resources by CatalogueDocumentTest; do not edit. -->
                # Catalogue of the shipped rules

                Status: **V** the clause was read in a public source, **R** it is recalled. Sentences are restated in our own words;
                the text of the regulation decides. The penalty is a pointer for the case officer, never a verdict.
                Examples: fires / fires by failed device / does not fire / needs facts.
                """);
        RulePacks.shipped().all().forEach(version -> pack(text, version));
        return text.toString();
    }

    private static void pack(StringBuilder text, RulePackVersion version) {
        RulePack pack = version.pack();
        long verified =
                pack.rows().stream().filter(row -> row.basis().verified()).count();
        text.append("\n## ")
                .append(pack.id())
                .append(" · version ")
                .append(pack.version())
                .append("\n\n");
        text.append(pack.title().zh()).append("  \n").append(pack.title().en()).append("\n\n");
        text.append("In force from ")
                .append(pack.validFrom())
                .append(pack.validTo() == null ? "" : " to " + pack.validTo());
        text.append(" · ")
                .append(pack.rows().size())
                .append(" rows, ")
                .append(verified)
                .append(" verified · ");
        text.append(pack.complete() ? "complete" : "**a part of the regulation only**")
                .append(" · hit policy ")
                .append(pack.hitPolicy())
                .append("\n");
        for (Parameter parameter : pack.parameters()) {
            parameter
                    .values()
                    .forEach(value -> text.append("\nParameter `")
                            .append(parameter.name())
                            .append("` (")
                            .append(parameter.labels().en())
                            .append("): ")
                            .append(value.value())
                            .append(" ")
                            .append(parameter.unit())
                            .append(" from ")
                            .append(value.from())
                            .append(value.verified() ? ". " : ", not law. ")
                            .append(value.source().en())
                            .append(".\n"));
        }
        DeviceClause clause = pack.failedDevices();
        if (clause != null) {
            text.append("\nFailed devices (")
                    .append(clause.criterion())
                    .append("): ")
                    .append(clause.sentence().en())
                    .append(".\n");
        }
        Map<String, List<Row>> byCriterion = pack.rows().stream()
                .collect(Collectors.groupingBy(Row::criterion, LinkedHashMap::new, Collectors.toList()));
        byCriterion.forEach((criterion, rows) -> criterion(text, criterion, rows));
    }

    private static void criterion(StringBuilder text, String criterion, List<Row> rows) {
        Basis basis = rows.get(0).basis();
        text.append("\n### ")
                .append(criterion)
                .append("\n\n")
                .append(basis.clause())
                .append(" · ")
                .append(basis.verified() ? "V" : "R");
        text.append(rows.size() > 1 ? " · any one row is enough" : "").append("\n\n");
        text.append("| row | when (all of) | then | sentence | penalty | examples |\n|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            text.append("| ")
                    .append(row.id())
                    .append(" | **")
                    .append(row.factType())
                    .append("**: ")
                    .append(when(row))
                    .append(" | ")
                    .append(then(row))
                    .append(" | ")
                    .append(row.sentence().zh())
                    .append("<br>")
                    .append(row.sentence().en())
                    .append(dates(row))
                    .append(" | ")
                    .append(row.basis().penalty() == null ? "" : row.basis().penalty())
                    .append(" | ")
                    .append(examples(row))
                    .append(" |\n");
        }
    }

    private static String when(Row row) {
        FactType type = VOCABULARY.factType(row.factType());
        return row.when().stream()
                .map(condition -> "`" + PackText.cell(type, condition, VOCABULARY) + "`")
                .collect(Collectors.joining("<br>"));
    }

    private static String then(Row row) {
        return row.then().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().text())
                .collect(Collectors.joining("<br>"));
    }

    private static String dates(Row row) {
        return row.validTo() == null ? "" : "<br>until " + row.validTo();
    }

    private static String examples(Row row) {
        Map<Example.Expectation, Long> counts =
                row.examples().stream().collect(Collectors.groupingBy(Example::expectation, Collectors.counting()));
        return List.of(Example.Expectation.values()).stream()
                .map(kind -> counts.getOrDefault(kind, 0L).toString())
                .collect(Collectors.joining("/"));
    }
}
