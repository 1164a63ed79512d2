// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** The heap of the running service, seen from outside by the JDK's own tools; of the same user as the service. */
final class CityMemory {

    private static final String OLD = "OU";
    private static final List<String> YOUNG = List.of("S0U", "S1U", "EU");

    private final String pid;
    private Process watching;
    private Path samples;

    CityMemory(String pid) {
        this.pid = pid;
    }

    /** What is in use, and of it in the old generation, where it stays. */
    private record Heap(double used, double old) {
        Heap most(Heap other) {
            return new Heap(Math.max(used, other.used), Math.max(old, other.old));
        }

        @Override
        public String toString() {
            return "%.0f MB (old %.0f)".formatted(used / 1024, old / 1024);
        }
    }

    void collect() throws IOException, InterruptedException {
        new ProcessBuilder("jcmd", pid, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    String now() throws IOException {
        return read(new ProcessBuilder("jstat", "-gc", pid).start().getInputStream()).toString();
    }

    void watch() throws IOException {
        samples = Files.createTempFile("city-heap", ".txt");
        watching = new ProcessBuilder("jstat", "-gc", pid, "200")
                .redirectOutput(samples.toFile())
                .start();
    }

    /** The highest since {@link #watch}. */
    String most() throws IOException, InterruptedException {
        watching.destroy();
        watching.waitFor();
        try (var sampled = Files.newInputStream(samples, StandardOpenOption.DELETE_ON_CLOSE)) {
            return read(sampled).toString();
        }
    }

    private static Heap read(InputStream jstat) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(jstat, StandardCharsets.UTF_8))) {
            List<String> names = Arrays.asList(lines.readLine().trim().split("\\s+"));
            Heap most = new Heap(0, 0);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.trim().split("\\s+");
                if (values.length == names.size()) {
                    double old = Double.parseDouble(values[names.indexOf(OLD)]);
                    double young = YOUNG.stream()
                            .mapToDouble(name -> Double.parseDouble(values[names.indexOf(name)]))
                            .sum();
                    most = most.most(new Heap(young + old, old));
                }
            }
            return most;
        }
    }
}
