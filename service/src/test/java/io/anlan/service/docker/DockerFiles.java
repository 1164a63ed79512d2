// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The files under {@code docker/}, as far as they can be read without an engine. */
final class DockerFiles {

    static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?[^}]*)?}");

    private DockerFiles() {}

    static String read(String name) {
        try {
            return Files.readString(TOP.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> service(String name) {
        Map<String, Object> compose = new Yaml().load(read("docker/compose.yaml"));
        return ((Map<String, Map<String, Object>>) compose.get("services")).get(name);
    }

    /** The environment of a service, its variables replaced by what {@code values} says. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> environment(String service, Map<String, String> values) {
        var environment = new LinkedHashMap<String, Object>();
        ((Map<String, Object>) service(service).get("environment"))
                .forEach((name, value) -> environment.put(
                        name,
                        VARIABLE.matcher(value.toString()).replaceAll(variable -> values.get(variable.group(1)))));
        return environment;
    }

    static Set<String> variablesOfCompose() {
        var names = new TreeSet<String>();
        VARIABLE.matcher(read("docker/compose.yaml")).results().forEach(variable -> names.add(variable.group(1)));
        return names;
    }

    /** The lines of {@code .env.example}: name to value, which may be empty. */
    static Map<String, String> example() {
        var values = new LinkedHashMap<String, String>();
        read("docker/.env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line ->
                        values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return values;
    }
}
