// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.control.InterimControlSteps;
import io.anlan.processes.enforcementtransfer.EnforcementTransferSteps;
import io.anlan.processes.escalation.EscalationSteps;
import io.anlan.processes.extension.ExtensionSteps;
import io.anlan.processes.interview.InterviewSteps;
import io.anlan.processes.listedsupervision.ListedSupervisionSteps;
import io.anlan.processes.rectification.RectificationSteps;
import io.anlan.processes.rulerelease.RuleReleaseSteps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/**
 * Writes the pictures and step tables of README.md out of the drawings and of the Javadoc of what they ask, and fails when
 * the committed ones say anything else. What stands between the generated parts is written by hand and stays.
 */
class ProcessesDocumentTest {

    private static final Path README = Path.of("README.md");
    private static final Path PICTURES = Path.of("docs");
    private static final String HOW = "Regenerate with ./mvnw -pl processes test -Dtest=ProcessesDocumentTest"
            + " -DargLine=-Dprocesses.write=true";

    private static final Map<String, Class<?>> STEPS = Map.of(
            "rectification", RectificationSteps.class,
            "extension", ExtensionSteps.class,
            "interim-control", InterimControlSteps.class,
            "escalation", EscalationSteps.class,
            "listed-supervision", ListedSupervisionSteps.class,
            "interview", InterviewSteps.class,
            "enforcement-transfer", EnforcementTransferSteps.class,
            "rule-release", RuleReleaseSteps.class);

    @Test
    void theTablesInTheReadmeAreWhatTheDrawingsSay() throws IOException {
        String written = Files.readString(README);
        String generated = written;
        for (String id : drawings()) {
            generated = replaced(generated, id, part(id));
        }
        if (Boolean.getBoolean("processes.write")) {
            Files.writeString(README, generated);
            written = generated;
        }
        assertThat(written).as(HOW).isEqualTo(generated);
    }

    @Test
    void thePicturesAreWhatTheDrawingsSay() throws IOException {
        for (String id : drawings()) {
            String picture = new DrawingPicture(model(id)).svg();
            Path file = PICTURES.resolve(id + ".svg");
            if (Boolean.getBoolean("processes.write")) {
                Files.createDirectories(PICTURES);
                Files.writeString(file, picture);
            }
            assertThat(Files.readString(file)).as(HOW).isEqualTo(picture);
        }
    }

    private static String part(String id) throws IOException {
        return "![" + id + "](docs/" + id + ".svg)\n\n"
                + new StepTable(model(id), new StepSentences(STEPS.get(id))).markdown();
    }

    private static String replaced(String readme, String id, String part) {
        String begin = "<!-- GENERATED from " + id + ".bpmn by ProcessesDocumentTest; do not edit -->\n";
        String end = "<!-- END of " + id + ".bpmn -->";
        assertThat(readme)
                .as("where the picture and the table of " + id + " go")
                .contains(begin, end);
        return readme.substring(0, readme.indexOf(begin) + begin.length())
                + part
                + readme.substring(readme.indexOf(end));
    }

    private static List<String> drawings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/processes"))) {
            return files.map(file -> file.getFileName().toString().replace(".bpmn", ""))
                    .sorted()
                    .toList();
        }
    }

    private static BpmnModelInstance model(String id) throws IOException {
        try (InputStream in = ProcessesDocumentTest.class.getResourceAsStream("/processes/" + id + ".bpmn")) {
            return Bpmn.readModelFromStream(in);
        }
    }
}
