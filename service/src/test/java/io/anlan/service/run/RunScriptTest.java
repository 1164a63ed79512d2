// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.TestEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {

    @TempDir
    Path folder;

    private Path home;
    private Path data;
    private Path clone;
    private Script script;
    private final String port = String.valueOf(TestEnvironment.freePort());

    @BeforeEach
    void aCloneInAFolderWithASpace() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        data = folder.resolve("my data");
        clone = folder.resolve("a clone");
        script = new Script(Script.clone(clone), home);
    }

    @Test
    void explainsItselfInTheLanguageOfTheTerminal() throws Exception {
        assertThat(script.call("--help").said()).startsWith("Usage: ./run").contains("--reset", "--port N");
        assertThat(script.with("LANG", "zh_CN.UTF-8").call("--help").said()).startsWith("用法：./run");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        refuses("Unknown option --prot; see ./run --help", "--prot", "1");
        refuses("The port must be a number from 1 to 65535", "--port", "http");
        refuses("The port must be a number from 1 to 65535", "--port", "65536");
        refuses("--data needs a value; see ./run --help", "--data");
    }

    @Test
    void aBusyPortIsNamedTogetherWithAFreeOne() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    "Port " + other.getLocalPort() + " is used by another program. Stop that one, or take a free port: "
                            + "./run --port ",
                    "--data",
                    data.toString(),
                    "--port",
                    String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void withoutAJdkItSaysWhichOneToInstall() throws Exception {
        script.with("JAVA_HOME", "/nowhere");
        refuses("JAVA_HOME (/nowhere) holds no JDK 17 or newer. Install one (Debian: apt-get install "
                + "openjdk-17-jdk-headless), or point JAVA_HOME to it.");
    }

    @Test
    void anUnfitJavaHomeIsPassedOverWhenAFitOneIsInstalled() throws Exception {
        var jdks = Files.createDirectories(home.resolve("jdks"));
        Files.createSymbolicLink(jdks.resolve("good"), Path.of(System.getProperty("java.home")));
        script.with("JAVA_HOME", "/nowhere");
        assertThat(script.call("--no-build", "--data", data.toString(), "--port", port)
                        .said())
                .contains("JAVA_HOME (/nowhere) holds no JDK 17 or newer; using " + jdks.resolve("good"));
    }

    @Test
    void withoutNodeOrWithAnOldOneItSaysWhichOneToInstall() throws Exception {
        refuses("The browser client needs Node.js 20.19 or newer with npm; there is none on the PATH", "--port", port);
        script.command("npm", "exit 0").command("node", "[ \"$1\" != --version ] || { echo v18.1.0; exit 0; }; exit 1");
        refuses("Node.js v18.1.0 is too old: the browser client needs 20.19 or newer", "--port", port);
    }

    @Test
    void aFullDiskIsNoticedBeforeTheBuildAndSaysHowMuchIsNeeded() throws Exception {
        script.command("npm", "exit 0").command("node", "exit 0");
        script.command("df", "echo header; echo /dev/sda 9000000 8900000 102400 99% /");
        refuses("The disk is too full: the first build needs 1500 MB at ", "--port", port, "--data", data.toString());
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        refuses("The data directory /proc/anlan can't be written by ", "--data", "/proc/anlan");
    }

    @Test
    void aDataDirectoryInUseNamesTheRunThatUsesIt() throws Exception {
        var other = new ProcessBuilder("bash", "-c", "exec -a anlan-service sleep 60").start();
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve("run.pid"), other.pid() + " http://localhost:8080\n");
            refuses(
                    "is in use: Anlan runs at http://localhost:8080 (process " + other.pid() + ").",
                    "--data",
                    data.toString());
        } finally {
            other.destroy();
        }
    }

    @Test
    void aDamagedOrForeignDatabaseIsNotTouched() throws Exception {
        var database = Files.createDirectories(data.resolve("postgres/data/global"));
        refuses(
                "is damaged (PG_VERSION or global/pg_control is missing). Put a backup back, or start afresh with "
                        + "./run --reset",
                "--data",
                data.toString());
        Files.writeString(database.resolve("pg_control"), "x");
        Files.writeString(database.resolveSibling("PG_VERSION"), "15\n");
        refuses("was made by PostgreSQL 15, Anlan brings 18.", "--data", data.toString());
        assertThat(database.resolve("pg_control")).exists();
    }

    @Test
    void aResetNeedsAYesAndTakesNothingButAnlansOwnFolders() throws Exception {
        var record = Files.createDirectories(data.resolve("postgres/data")).resolve("record");
        var letter = data.resolve("letter.txt");
        Files.writeString(record, "x");
        Files.writeString(letter, "x");
        refuses("--reset deletes everything kept in " + data, "--reset", "--data", data.toString());
        assertThat(record).exists();
        assertThat(script.call("--reset", "--yes", "--no-build", "--data", data.toString(), "--port", port)
                        .said())
                .contains("Emptied " + data);
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(letter).exists();
    }

    @Test
    void aFailedBuildShowsWhatWasWrongAndWhereTheRestStands() throws Exception {
        script.command("npm", "exit 0").command("node", "exit 0");
        var mvnw = clone.resolve("mvnw");
        Files.writeString(mvnw, "#!/bin/sh\necho '[INFO] fine'; echo '[ERROR] Anlan.java:[3,4] odd'; exit 1\n");
        assertThat(mvnw.toFile().setExecutable(true)).isTrue();
        var outcome = script.call("--data", data.toString(), "--port", port);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("[ERROR] Anlan.java:[3,4] odd")
                .doesNotContain("[INFO] fine")
                .contains("The build failed; everything it said is in " + clone);
    }

    @Test
    void withoutABuildThereIsNothingToStart() throws Exception {
        refuses(
                "Nothing has been built yet: leave --no-build away.",
                "--no-build",
                "--data",
                data.toString(),
                "--port",
                port);
    }

    @Test
    void aProgramThatWasOnlyHalfWrittenIsBuiltAnewNextTime() throws Exception {
        var jar = Files.createDirectories(clone.resolve("service/target")).resolve("anlan-service.jar");
        Files.writeString(jar, "half");
        refuses(
                "The built program is incomplete. ./run builds it anew.",
                "--no-build",
                "--data",
                data.toString(),
                "--port",
                port);
        assertThat(jar).doesNotExist();
    }

    private void refuses(String sentence, String... arguments) throws Exception {
        var outcome = script.call(arguments);
        assertThat(outcome.said()).contains(sentence);
        assertThat(outcome.status()).isEqualTo(1);
    }
}
