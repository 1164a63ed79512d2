// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {

    @TempDir
    private Path folder;

    @Test
    void itIsFoundWhileSomebodyHoldsTheLock() throws IOException {
        left("ready   ");
        try (var file = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(RunningServer.on(folder))
                    .contains(new RunningServer("jdbc:postgresql://127.0.0.1:41234/postgres", "postgres", "secret"));
        }
    }

    @Test
    void whatAKilledServiceLeftIsNoRunningServer() throws IOException {
        left("ready   ");
        assertThat(RunningServer.on(folder)).isEmpty();
    }

    @Test
    void aServerThatOnlyStartsIsNotAsked() throws IOException {
        left("starting");
        try (var file = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(RunningServer.on(folder)).isEmpty();
        }
    }

    @Test
    void anEmptyFolderHasNone() throws IOException {
        assertThat(RunningServer.on(folder)).isEmpty();
    }

    private void left(String status) throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                "4711\n/x\n1773104400\n41234\n/tmp\n127.0.0.1\n 1 2\n" + status + "\n");
        Files.writeString(folder.resolve("superuser-password"), "secret\n");
        Files.createFile(folder.resolve("run.lock"));
    }
}
