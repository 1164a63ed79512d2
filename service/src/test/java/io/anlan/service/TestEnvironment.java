// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A free port, known before the start because the issuer's name contains it, and an empty folder for the database. */
public class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
            Path data = Files.createTempDirectory(folder, "postgres-");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-environment",
                            Map.of(
                                    "server.port",
                                    freePort(),
                                    "spring.mail.host", // nobody listens there but in tests that do
                                    "127.0.0.1",
                                    "spring.mail.port",
                                    freePort(),
                                    "anlan.notification.mail.from",
                                    "anlan@example.invalid",
                                    "anlan.postgres.data",
                                    data.toString(),
                                    "anlan.data",
                                    data.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port nobody listens on at the moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
