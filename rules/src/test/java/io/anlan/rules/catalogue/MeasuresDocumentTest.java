// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Writes docs/control-measures/ out of the catalogues, and fails when a committed file says anything else. */
class MeasuresDocumentTest {

    private static final Path FOLDER = Path.of("docs/control-measures");
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    @TestFactory
    Stream<DynamicTest> the_committed_document_is_what_the_catalogue_says() {
        return Catalogues.shipped().all().stream()
                .map(CatalogueVersion::catalogue)
                .map(catalogue -> DynamicTest.dynamicTest(catalogue.id(), () -> compare(catalogue)));
    }

    private static void compare(Catalogue catalogue) throws IOException {
        Path document = FOLDER.resolve(catalogue.id().replaceAll(".*/", "") + ".md");
        String generated = document(catalogue);
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(document, generated);
        }
        assertThat(Files.readString(document))
                .as("Regenerate with ./mvnw -pl rules test -Dtest=*DocumentTest -DargLine=-Dcatalogue.write=true")
                .isEqualTo(generated);
    }

    private static String document(Catalogue catalogue) {
        StringBuilder text = new StringBuilder("""
                <!-- GENERATED from rules/src/main/resources/packs/control-measures by MeasuresDocumentTest; do not edit. -->
                # %s · version %s

                Written by the project from public standards and professional knowledge; it reproduces no official handbook.
                **V** number and title of the standard were seen in a public source, **R** they are recalled. ⚠ may be major: the
                criteria named at the risk point then ask for facts. %d processes, %d risk points, %d measures.
                """.formatted(
                        catalogue.id(),
                        catalogue.version(),
                        catalogue.parts().size(),
                        catalogue.riskPoints().count(),
                        catalogue.measures().count()));
        String system = "";
        for (ProcessPart part : catalogue.parts()) {
            if (!part.system().equals(system)) {
                system = part.system();
                text.append("\n## ").append(system).append("\n");
            }
            text.append("\n### ")
                    .append(part.id())
                    .append(" ")
                    .append(part.name())
                    .append("\n");
            part.riskPoints().forEach(point -> point(text, point));
        }
        return text.toString();
    }

    private static void point(StringBuilder text, RiskPointTemplate point) {
        text.append("\n**%s %s**  \n%s · %s · L %s × E %s × C %s: %s%s%s · GB/T 4754: %s\n\n"
                .formatted(
                        point.id(),
                        point.name(),
                        point.hazardFactor(),
                        point.accidentTypes().stream()
                                .map(MeasuresDocumentTest::accident)
                                .collect(Collectors.joining("、")),
                        point.lec().likelihood(),
                        point.lec().exposure(),
                        point.lec().consequence(),
                        point.reason(),
                        point.criteria().isEmpty() ? "" : " · " + String.join("、", point.criteria()),
                        point.sensorRules().isEmpty() ? "" : " · " + String.join("、", point.sensorRules()),
                        String.join("、", point.categories())));
        text.append("| | kind | measure | question | passes | evidence | who/how often | standard |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        point.measures().forEach(measure -> measure(text, measure));
    }

    private static void measure(StringBuilder text, ControlMeasure measure) {
        Standard standard = measure.standard();
        text.append("| %s%s | %s | %s | %s | %s | %s | %s/%s | %s |\n"
                .formatted(
                        measure.id(),
                        measure.mayBeMajor() ? " ⚠" : "",
                        measure.kind(),
                        measure.text(),
                        measure.question(),
                        passes(measure.answer()),
                        measure.evidence(),
                        measure.checkedBy(),
                        measure.frequency(),
                        standard == null
                                ? ""
                                : standard.number() + "《" + standard.title() + "》"
                                        + (standard.clause() == null ? "" : " " + standard.clause())
                                        + (standard.verified() ? " V" : " R")));
    }

    private static String passes(AnswerSpec answer) {
        if (answer instanceof AnswerSpec.YesNo expected) {
            return expected.passing() ? "是" : "否";
        }
        if (answer instanceof AnswerSpec.OneOf one) {
            return one.options().stream()
                    .filter(option -> !one.failing().contains(option))
                    .collect(Collectors.joining("、"));
        }
        if (answer instanceof AnswerSpec.LastDone age) {
            return age.amount() + (age.unit() == AnswerSpec.Unit.DAYS ? "天内" : "个月内");
        }
        AnswerSpec.Measured range = (AnswerSpec.Measured) answer;
        String min = range.min() == null ? "" : (range.minInclusive() ? "≥" : ">") + range.min();
        String max = range.max() == null ? "" : (range.maxInclusive() ? "≤" : "<") + range.max();
        return (min + " " + max).strip() + " " + range.unit();
    }

    private static String accident(String code) {
        return VOCABULARY.list("accidentType").stream()
                .filter(value -> value.code().equals(code))
                .map(AllowedValue::labels)
                .map(labels -> labels.zh().substring(3))
                .findFirst()
                .orElse(code);
    }
}
