// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system on this machine: it keeps what it is told and answers as the test says. */
final class Receiver implements AutoCloseable {

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = 200;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", this::note);
        server.start();
    }

    private void note(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        told.add(new Told(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers.getFirst(WebhookPost.DELIVERY),
                headers.getFirst(WebhookPost.ATTEMPT),
                headers.getFirst(WebhookPost.REPLAY),
                headers.getFirst(Signature.TIMESTAMP),
                headers.getFirst(Signature.HEADER)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
    }

    void answers(int status) {
        answer = status;
    }

    List<Told> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Told(String body, String delivery, String attempt, String replay, String timestamp, String signature) {}
}
