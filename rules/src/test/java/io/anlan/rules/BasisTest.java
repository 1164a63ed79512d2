// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.model.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class BasisTest {

    private static final RulePacks PACKS = RulePacks.shipped();

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> files() throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of("src/main/resources/basis"))) {
            for (Path path : paths.sorted().toList()) {
                try (InputStream stream = Files.newInputStream(path)) {
                    files.add((Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
                }
            }
        }
        return files;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> clauses(Map<String, Object> file) {
        return (List<Map<String, Object>>) file.get("clauses");
    }

    @Test
    void every_shipped_pack_has_a_file_which_names_each_of_its_rows_exactly_once() throws IOException {
        List<Map<String, Object>> files = files();
        assertThat(files)
                .extracting(file -> file.get("pack"))
                .containsExactlyInAnyOrderElementsOf(
                        PACKS.all().stream().map(version -> version.pack().id()).toList());
        for (RulePackVersion version : PACKS.all()) {
            Map<String, Object> file = files.stream()
                    .filter(candidate -> version.pack().id().equals(candidate.get("pack")))
                    .findFirst()
                    .orElseThrow();
            List<Object> named = new ArrayList<>();
            clauses(file).forEach(clause -> named.addAll((List<?>) clause.getOrDefault("rows", List.of())));
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            version.pack().rows().stream().map(Row::id).toList());
        }
    }

    @Test
    void every_row_stands_under_the_clause_it_names() throws IOException {
        for (Map<String, Object> file : files()) {
            for (Map<String, Object> clause : clauses(file)) {
                for (Object id : (List<?>) clause.getOrDefault("rows", List.of())) {
                    Row row = PACKS.all().stream()
                            .flatMap(version -> version.pack().rows().stream())
                            .filter(candidate -> candidate.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    assertThat(row.basis().clause()).isEqualTo(clause.get("clause"));
                }
            }
        }
    }

    @Test
    void every_clause_has_a_status_and_what_is_not_a_row_has_a_reason() throws IOException {
        for (Map<String, Object> file : files()) {
            for (Map<String, Object> clause : clauses(file)) {
                assertThat(clause.get("status")).isIn("ROWS", "ENGINE", "MANUAL", "NOT_APPLICABLE");
                boolean rows = "ROWS".equals(clause.get("status"));
                assertThat(clause.containsKey("rows")).isEqualTo(rows);
                assertThat(rows || clause.containsKey("note")).isTrue();
            }
        }
    }

    @Test
    void the_articles_of_order_10_are_all_there() throws IOException {
        Map<String, Object> order = files().stream()
                .filter(file -> "determination/mem-order-10-2023".equals(file.get("pack")))
                .findFirst()
                .orElseThrow();
        assertThat(clauses(order))
                .hasSize(64 + 4)
                .extracting(clause -> clause.get("clause"))
                .doesNotHaveDuplicates()
                .contains("第一条", "第二条", "第十四条", "第十五条");
    }
}
