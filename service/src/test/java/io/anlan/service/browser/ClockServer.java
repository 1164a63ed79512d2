// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.browser;

import com.sun.net.httpserver.HttpServer;
import io.anlan.service.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Lets a story move the clock of the service under test: {@code POST ?days=N}. */
final class ClockServer implements AutoCloseable {

    private static final String DAYS = "days=";

    private final HttpServer server;

    ClockServer(SettableClock clock) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            clock.advance(Duration.ofDays(Long.parseLong(query.substring(DAYS.length()))));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
