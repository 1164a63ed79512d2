// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own as its users have it: three requests by three people, at one node or at several in turn. */
final class HttpRoad implements Road {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger turn = new AtomicInteger();
    private final String name;
    private final List<NodeProcess> nodes;
    private final Map<String, String> tokens;
    private final String photograph;
    private final JdbcClient owner;

    HttpRoad(String name, List<NodeProcess> nodes, Map<String, String> tokens, String photograph, JdbcClient owner) {
        this.name = name;
        this.nodes = nodes;
        this.tokens = tokens;
        this.photograph = photograph;
        this.owner = owner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void complete() throws Exception {
        String node = nodes.get(turn.getAndIncrement() % nodes.size()).url();
        JsonNode registered = send(node, "reporter", "", Walkers.report("吞吐量", "2号厂房"), "Idempotency-Key",
                UUID.randomUUID().toString());
        String number = "/" + registered.path("number").asString();
        JsonNode submitted = send(node, "safety", number + "/rectification",
                "{\"measures\": \"已补签\", \"cost\": 1200, \"evidence\": [\"" + photograph + "\"]}", "If-Match", seen(registered));
        JsonNode accepted = send(node, "supervisor", number + "/acceptance", "{\"opinion\": \"现场核实\"}", "If-Match", seen(submitted));
        if (!accepted.path("status").asString().equals("CLOSED")) {
            throw new IllegalStateException(accepted.toString());
        }
    }

    private static String seen(JsonNode dossier) {
        return "\"" + dossier.path("version").asLong() + "\"";
    }

    private JsonNode send(String node, String who, String path, String body, String header, String value)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(node + "/api/hidden-dangers" + path))
                        .header("Authorization", "Bearer " + tokens.get(who))
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public boolean isBusy() {
        return owner.sql("select exists (select from outbox.event_publication)")
                .query(Boolean.class)
                .single();
    }
}
