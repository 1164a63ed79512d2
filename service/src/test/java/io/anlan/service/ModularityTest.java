// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesKnowOnlyWhatTheyMayKnow() {
        modules.verify();
    }

    /** Rewrites what people read, in an order of its own: what nobody changed makes no difference to what is committed. */
    @Test
    void theModuleMapIsWrittenFromTheCode() throws IOException {
        Path folder = Path.of("docs", "modules");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, sorted(Files.readAllLines(file)));
            }
        }
    }

    /** Neighbouring relations and list items come from sets; only their order is touched. */
    private static String sorted(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && isOneOfSet(lines.get(from), "|* `") && isOneOfSet(lines.get(to), "* `")) {
                to++;
            }
            List<String> run = new ArrayList<>(lines.subList(from, to));
            String cell = run.get(0).startsWith("|") && run.size() > 1 ? "|" : "";
            run.set(0, run.get(0).substring(cell.length()));
            run.sort(null);
            run.set(0, cell + run.get(0));
            all.addAll(run);
            from = to;
        }
        return String.join("\n", all) + "\n";
    }

    private static boolean isOneOfSet(String line, String item) {
        return line.startsWith("Rel(") || line.startsWith(item);
    }
}
