// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import java.nio.file.Path;

/** A run of its own, to be killed: starts the server on the folder it is given and waits. */
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedServer.start(new EmbeddedPostgresSettings(null, 0), Path.of(arguments[0]));
        System.out.println("ready " + server.url());
        Thread.sleep(Long.MAX_VALUE);
    }

    static Process start(Path home) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return process;
            }
        }
        throw new AssertionError("the server process ended with " + process.waitFor());
    }
}
