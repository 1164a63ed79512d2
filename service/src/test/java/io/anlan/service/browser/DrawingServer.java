// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;

/**
 * Lets a story deploy a new drawing of the interview, as a new release of the service would: {@code POST}. The call has
 * another name there, so that whoever waits to be called has no counterpart unless somebody says which.
 */
final class DrawingServer implements AutoCloseable {

    private static final String FILE = "processes/interview.bpmn";

    private final HttpServer server;

    DrawingServer(RepositoryService repository) throws IOException {
        String next = drawnAnew();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            repository
                    .createDeployment()
                    .name("the next release")
                    .addString(FILE, next)
                    .deploy();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private static String drawn() {
        try (var file = DrawingServer.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawnAnew() {
        return drawn().replace("\"userTask_call\"", "\"userTask_notify\"")
                .replace("通知约谈 Call", "书面通知 Notify in writing");
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
