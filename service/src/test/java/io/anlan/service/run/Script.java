// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A call of {@code ./run}, with a machine around it that the test decides on. */
final class Script {

    static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cut",
            "df",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch",
            "tr",
            "unshare");

    private final Path program;
    private final Map<String, String> environment = new HashMap<>();

    /** @param home of the caller, and place of the commands the caller has */
    Script(Path program, Path home) throws IOException {
        this.program = program;
        var bin = Files.createDirectories(home.resolve("bin"));
        with("PATH", bin.toString()).with("HOME", home.toString()).with("LANG", "en_US.UTF-8");
        with("JAVA_HOME", System.getProperty("java.home"))
                .with("ANLAN_JDK_DIRS", home.resolve("jdks").toString());
        for (var tool : TOOLS) {
            for (var place : List.of("/bin", "/usr/bin")) {
                if (Files.isExecutable(Path.of(place, tool))) {
                    command(tool, "exec " + place + "/" + tool + " \"$@\"");
                }
            }
        }
    }

    /** A copy of the scripts in an otherwise empty folder: a clone in which nothing was built. */
    static Path clone(Path folder) throws IOException {
        for (var name : List.of("run", ".run/words.sh", ".run/checks.sh", ".run/build.sh", ".mvn/wrapper/jdk.sh")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(TOP.resolve(name), folder.resolve(name));
        }
        return folder.resolve("run");
    }

    Script with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts a command on the caller's path, instead of the machine's own. */
    Script command(String name, String body) throws IOException {
        var file = Path.of(environment.get("PATH"), name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
        return this;
    }

    Process start(Path output, String... arguments) throws IOException {
        // where the tests run in the background, the shell has ignored interrupts and hands that on
        var line = new ArrayList<>(List.of("/usr/bin/env", "--default-signal=INT", "bash", program.toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectOutput(output.toFile()).start();
    }

    Outcome call(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile("run", ".txt");
        var process = start(output, arguments);
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
        var said = Files.readString(output);
        Files.delete(output);
        return new Outcome(process.exitValue(), said);
    }

    record Outcome(int status, String said) {}
}
