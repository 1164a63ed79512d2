// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A drawing nobody holds to the conventions would need no test of its ends and timers either. */
class EveryDrawingTest {

    private static final Path DRAWINGS = Path.of("src/main/resources/processes");
    private static final Path TESTS = Path.of("target/test-classes");

    @Test
    void everyDrawingIsHeldToTheConventions() throws Exception {
        List<String> held =
                conventions().stream().map(EveryDrawingTest::drawing).toList();
        assertThat(held).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(drawings());
    }

    private static List<String> drawings() throws IOException {
        try (Stream<Path> files = Files.list(DRAWINGS)) {
            return files.map(file -> file.getFileName().toString().replace(".bpmn", ""))
                    .toList();
        }
    }

    private static List<Class<?>> conventions() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(TESTS::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith("Test.class"))
                    .<Class<?>>map(EveryDrawingTest::load)
                    .filter(test -> test.getSuperclass() == BpmnConventions.class)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static String drawing(Class<?> test) {
        try {
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((BpmnConventions) constructor.newInstance()).id;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(test.getName(), e);
        }
    }
}
